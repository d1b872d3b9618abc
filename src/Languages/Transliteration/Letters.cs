using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>How letters are read: the longest spelling of <c>sounds.tsv</c> first, and the Chinese characters of <c>han.tsv</c>.</summary>
internal static class Letters
{
    private const string Codes = "aywhpvtsjkmnlr";

    private static readonly FrozenDictionary<char, Spelling[]> ByFirstLetter = SpellingsOf(Resource.Lines("Transliteration/sounds.tsv"));

    private static readonly Lazy<FrozenDictionary<char, Sound[]>> Syllables = new(() => SyllablesOf(Resource.Lines("Transliteration/han.tsv")));

    /// <summary>Writes the sounds of a word to a buffer, a doubled letter once, and says how many there are.</summary>
    internal static int Read(ReadOnlySpan<char> word, Span<Sound> buffer)
    {
        int count = 0;
        for (int i = 0; i < word.Length;)
        {
            ReadOnlySpan<Sound> sounds = At(word[i..], i == 0, out int length);
            bool isDoubled = length == 1 && i > 0 && word[i] == word[i - 1] && word.Length > 3;
            if (isDoubled)
                sounds = default;
            if (count + sounds.Length > buffer.Length)
                break;
            sounds.CopyTo(buffer[count..]);
            count += sounds.Length;
            i += length;
        }

        return count;
    }

    /// <summary>Whether a character is one that Chinese writes foreign names with.</summary>
    internal static bool IsSyllable(char c) => c >= '\u4E00' && Syllables.Value.ContainsKey(c);

    private static ReadOnlySpan<Sound> At(ReadOnlySpan<char> word, bool isStart, out int length)
    {
        length = 1;
        char first = char.ToLowerInvariant(word[0]);
        if (first >= '\u4E00')
            return Syllables.Value.TryGetValue(first, out Sound[]? syllable) ? syllable : default;
        if (!ByFirstLetter.TryGetValue(first, out Spelling[]? spellings))
            return default;
        foreach (Spelling spelling in spellings)
        {
            if ((spelling.IsAtStart && !isStart) || !word.StartsWith(spelling.Letters, StringComparison.OrdinalIgnoreCase))
                continue;
            length = spelling.Letters.Length;
            return spelling.Sounds;
        }

        return default;
    }

    private static FrozenDictionary<char, Spelling[]> SpellingsOf(IEnumerable<string> lines) =>
        lines.Select(l => l.Split('\t')).Select(c => new Spelling(c[0].TrimStart('^'), Parse(c[1]), c[0][0] == '^')).GroupBy(s => s.Letters[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(s => s.Letters.Length).ToArray());

    private static FrozenDictionary<char, Sound[]> SyllablesOf(IEnumerable<string> lines) =>
        lines.Select(l => l.Split('\t')).SelectMany(c => c[1].Select(character => (character, Sounds: Parse(c[0])))).DistinctBy(p => p.character)
            .ToFrozenDictionary(p => p.character, p => p.Sounds);

    private static Sound[] Parse(string codes) => [.. codes.Where(c => c != '-').Select(c => (Sound)Codes.IndexOf(c, StringComparison.Ordinal))];

    private sealed record Spelling(string Letters, Sound[] Sounds, bool IsAtStart);
}
