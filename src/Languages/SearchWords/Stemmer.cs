using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>Takes the endings of a language off its words. What it knows stands in the language's file; see the README beside it.</summary>
internal sealed class Stemmer
{
    private static readonly FrozenDictionary<string, Lazy<Stemmer>> Known =
        LanguageFiles.Of("SearchWords/", ".txt", name => new Stemmer(Resource.Lines($"SearchWords/{name}.txt")));

    // What is longer is no word.
    private const int Longest = 60;

    private static readonly Lazy<Stemmer> None = new(() => new([]));

    private readonly FrozenDictionary<string, string> whole;
    private readonly FrozenSet<string> dropped;
    private readonly FrozenSet<string> droppedBefore;
    private readonly FrozenSet<string> droppedBehind;
    private readonly IReadOnlyList<StemStep> steps;
    private readonly ConcurrentDictionary<string, string> terms = new(StringComparer.Ordinal);
    private int remembered;

    private Stemmer(IEnumerable<string> lines)
    {
        var read = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        IEnumerable<string> Words(string kind) => read.Where(line => line[0] == kind).SelectMany(line => line.Skip(1)).Select(Folding.ForMatching);
        whole = read.Where(line => line[0] == "whole").Select(line => (From: Folding.ForMatching(line[1]), To: Folding.ForMatching(line[^1])))
            .ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        dropped = Words("drop").ToFrozenSet(StringComparer.Ordinal);
        droppedBefore = Words("before").ToFrozenSet(StringComparer.Ordinal);
        droppedBehind = Words("behind").ToFrozenSet(StringComparer.Ordinal);
        steps = StemStep.Read(read.Where(line => line[0] is "step" or "end" or "front"));
    }

    internal static Stemmer For(LanguageTag language) =>
        Known.GetValueOrDefault(language.Language == "prs" ? "fa" : language.Language) is { } known ? known.Value : None.Value;

    /// <summary>Whether the part of a text is no word of its own: an ending or a particle that stands apart.</summary>
    internal bool Drops(string text, int start, int end)
    {
        if (dropped.Count + droppedBefore.Count + droppedBehind.Count == 0 || end - start > 8)
            return false;
        var part = Folding.ForMatching(text[start..end]);
        return dropped.Contains(part)
            || (end < text.Length && IsApostrophe(text[end]) && droppedBefore.Contains(part))
            || (start > 0 && IsApostrophe(text[start - 1]) && (droppedBehind.Contains(part) || droppedBehind.Contains("*")));
    }

    internal string TermOf(string word)
    {
        if (terms.TryGetValue(word, out var known))
            return known;
        var term = Stem(Letters(Folding.ForMatching(word)));
        // A language has so many forms; a hostile text has more.
        if (remembered < 50_000 && terms.TryAdd(word, term))
            remembered++;
        return term;
    }

    /// <summary>One character may fold to words with spaces between.</summary>
    private static string Letters(string folded) =>
        folded.Length <= Longest && folded.All(IsLetter) ? folded : string.Concat(folded.Where(IsLetter).Take(Longest));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private string Stem(string word)
    {
        if (whole.TryGetValue(word, out var given))
            return given;
        if (word.Length > 0 && char.IsDigit(word[0]))
            return word;
        foreach (var step in steps)
            word = step.Apply(word);
        return word;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u02BC';
}
