namespace Dragoman.Languages;

/// <summary>Finds what makes a number one below nought: −5, minus five, 5 degrees below zero, ۵ درجه زیر صفر.</summary>
internal sealed class Minus(string text, FoldedText folded, NumberWords words)
{
    // "5 degrees Celsius below zero"
    private const int MostWordsBetween = 2;
    private const int MostLetters = 40;

    internal bool IsAt(int start, int end) => HasSign(start) || IsSaidBefore(folded.At(start)) || IsSaidBehind(folded.At(end));

    /// <summary>A sign that touches the number and follows no other number: 3 -5 is a range.</summary>
    private bool HasSign(int start)
    {
        int at = start - 1;
        if (at < 0 || text[at] is not ('-' or '−' or '–' or '‐' or '‑' or '﹣' or '－'))
            return false;
        if (at > 0 && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '\u200E' or '\u200F'))
            return false;
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 3), Math.Min(3, at)).TrimEnd();
        return before.IsEmpty || !char.IsDigit(before[^1]);
    }

    private bool IsSaidBefore(int at)
    {
        ReadOnlySpan<char> before = folded.Letters[..at].TrimEnd(' ');
        return EndsWithAny(before, words.MinusBefore) && !EndsWithAny(before, words.NotMinus);
    }

    private bool EndsWithAny(ReadOnlySpan<char> before, List<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (before.EndsWith(phrase) && (!words.HasSpaces || !folded.IsLetter(before.Length - phrase.Length - 1)))
                return true;
        }

        return false;
    }

    private bool IsSaidBehind(int at)
    {
        if (words.MinusBehind.Count == 0)
            return false;
        int last = Math.Min(folded.Length, at + MostLetters);
        for (int between = 0; between <= MostWordsBetween && at < last; between++)
        {
            while (at < last && folded[at] is ' ' or '°')
                at++;
            foreach (string phrase in words.MinusBehind)
            {
                if (folded.Letters[at..].StartsWith(phrase) && !folded.IsLetter(at + phrase.Length))
                    return true;
            }

            while (at < last && folded.IsLetter(at))
                at++;
        }

        return false;
    }
}
