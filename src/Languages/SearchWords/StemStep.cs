using System.Buffers;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One step of a stemmer: of its endings (or beginnings) the longest that fits is taken off, once.</summary>
internal sealed class StemStep
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly List<Affix> affixes = [];

    /// <summary>Reads steps: each <c>step</c> line begins one.</summary>
    internal static IReadOnlyList<StemStep> Read(IEnumerable<string[]> lines)
    {
        List<StemStep> steps = [];
        foreach (var line in lines)
        {
            if (line[0] == "step")
                steps.Add(new());
            else
                steps[^1].affixes.Add(Affix.Read(line));
        }
        foreach (var step in steps)
            step.affixes.Sort((one, other) => other.Letters.Length.CompareTo(one.Letters.Length));
        return steps;
    }

    internal string Apply(string word)
    {
        foreach (var affix in affixes)
        {
            if (affix.IsIn(word))
                return affix.TakeOff(word);
        }
        return word;
    }

    /// <param name="IsFront">It begins a word, rather than ends it.</param>
    /// <param name="Letters">Folded.</param>
    /// <param name="Instead">What stands in their place; empty for nothing.</param>
    /// <param name="Least">So many letters must be left.</param>
    /// <param name="NeedsVowel">A vowel of the Latin script must be among them.</param>
    private sealed record Affix(bool IsFront, string Letters, string Instead, int Least, bool NeedsVowel)
    {
        internal static Affix Read(string[] line) => new(
            line[0] == "front",
            Folding.ForMatching(line[1]),
            line[2] == "-" ? "" : Folding.ForMatching(line[2]),
            int.Parse(line[3], CultureInfo.InvariantCulture),
            line.Length > 4 && line[4] == "vowel");

        internal bool IsIn(string word)
        {
            var left = word.Length - Letters.Length;
            return left >= Least
                && (IsFront ? word.StartsWith(Letters, StringComparison.Ordinal) : word.EndsWith(Letters, StringComparison.Ordinal))
                && (!NeedsVowel || word.AsSpan(IsFront ? Letters.Length : 0, left).IndexOfAny(Vowels) >= 0);
        }

        internal string TakeOff(string word) => IsFront ? Instead + word[Letters.Length..] : word[..^Letters.Length] + Instead;
    }
}
