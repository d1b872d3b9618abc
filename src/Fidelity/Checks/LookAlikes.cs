namespace Dragoman.Fidelity.Checks;

/// <summary>Letters of one script in a word of another.</summary>
internal static class LookAlikes
{
    internal static bool AreMixed(ReadOnlySpan<char> word)
    {
        bool latin = false, cyrillic = false;
        foreach (char c in word)
        {
            latin |= char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F';
            cyrillic |= c is >= '\u0400' and <= '\u04FF';
        }

        return latin && cyrillic;
    }
}
