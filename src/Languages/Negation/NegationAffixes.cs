namespace Dragoman.Languages;

/// <summary>Beginnings (un-) and endings (-less) of words; an ending may have more behind it, but not where it ends in a $.</summary>
internal sealed class NegationAffixes(IReadOnlyCollection<string> affixes)
{
    /// <summary>How much of a word must stand before an ending.</summary>
    private const int ShortestStem = 2;

    private readonly string[] prefixes = [.. affixes.Where(a => a[^1] == '-').Select(a => a[..^1])];
    private readonly string[] infixes = [.. affixes.Where(a => a[0] == '-' && a[^1] != '$').Select(a => a[1..])];
    private readonly string[] suffixes = [.. affixes.Where(a => a[0] == '-' && a[^1] == '$').Select(a => a[1..^1])];

    internal bool AreOn(ReadOnlySpan<char> word)
    {
        foreach (string prefix in prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return word.Length > ShortestStem && AreBehind(word[ShortestStem..]);
    }

    private bool AreBehind(ReadOnlySpan<char> ending)
    {
        foreach (string infix in infixes)
        {
            if (ending.Contains(infix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (string suffix in suffixes)
        {
            if (ending.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
