namespace Dragoman.Languages;

/// <summary>Finds the words that make a year of a number: in 2018, 2018 года, 2018'de.</summary>
internal sealed class YearPlace(FoldedText folded, NumberWords words)
{
    internal bool IsAround(int at, int end)
    {
        ReadOnlySpan<char> before = folded.Letters[..at].TrimEnd(" ("), behind = folded.Letters[end..].TrimStart(" '");
        foreach (string word in words.YearsBefore)
        {
            if (before.EndsWith(word) && !folded.IsLetter(before.Length - word.Length - 1))
                return true;
        }

        foreach (string word in words.YearsBehind)
        {
            int after = folded.Length - behind.Length + word.Length;
            if (behind.StartsWith(word) && !folded.IsLetter(after))
                return true;
        }

        return false;
    }
}
