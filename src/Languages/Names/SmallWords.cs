namespace Dragoman.Languages;

/// <summary>The words that a dictionary of a language has without a capital, from <c>Names/Dictionaries</c>; none where there is no such file.</summary>
internal sealed class SmallWords
{
    private readonly HashSet<string> usual = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> rare = new(StringComparer.OrdinalIgnoreCase);

    internal SmallWords(string locale)
    {
        HashSet<string> list = usual;
        foreach (string line in Resource.Lines($"Names/Dictionaries/{locale}.txt"))
        {
            if (line[0] == '[')
                list = line == "[rare]" ? rare : usual;
            else
                list.UnionWith(line.Split(' '));
        }
    }

    internal bool IsEmpty => usual.Count == 0;

    /// <summary>Hardly ever a name: usual words, and the forms of all: Superpowers.</summary>
    internal bool AreUsual(ReadOnlySpan<char> word) => Has(usual, word) || HasForm(usual, word) || HasForm(rare, word);

    /// <summary>A name now and then: Trump, Ford.</summary>
    internal bool AreRare(ReadOnlySpan<char> word) => Has(rare, word);

    private static bool Has(HashSet<string> list, ReadOnlySpan<char> word) => list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool HasForm(HashSet<string> list, ReadOnlySpan<char> word)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = list.GetAlternateLookup<ReadOnlySpan<char>>();
        return (word is [.., 's'] && words.Contains(word[..^1]))
            || (word is [.., 'e', 'd'] && (words.Contains(word[..^2]) || words.Contains(word[..^1])));
    }
}
