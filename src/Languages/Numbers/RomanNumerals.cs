namespace Dragoman.Languages;

/// <summary>Reads Roman numerals: centuries, kings, wars.</summary>
internal static class RomanNumerals
{
    private const int Longest = 9;

    /// <summary>Reads one of up to nine capital letters, with a French ending of a rank (XIXe) or none. An I alone is one but in English, where it is a person.</summary>
    internal static bool TryRead(string text, int at, bool alone, out int value, out int length)
    {
        (value, length) = (0, 0);
        int end = at;
        while (end < text.Length && end - at <= Longest && Value(text[end]) > 0)
            end++;
        length = end - at;
        if (length is 0 or > Longest || (end < text.Length && char.IsLetter(text[end]) && !IsRank(text, end)))
            return false;
        for (int i = at; i < end; i++)
        {
            int own = Value(text[i]);
            value += i + 1 < end && own < Value(text[i + 1]) ? -own : own;
        }

        return value > 0 && (length > 1 || text[at] is 'V' or 'X' || (alone && text[at] == 'I')) && IsCanonical(text.AsSpan(at, length), value);
    }

    private static bool IsRank(string text, int at) =>
        text[at] is 'e' or 'ᵉ' && (at + 1 >= text.Length || !char.IsLetter(text[at + 1]));

    private static bool IsCanonical(ReadOnlySpan<char> written, int value)
    {
        ReadOnlySpan<(int Value, string Letters)> steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        foreach ((int step, string letters) in steps)
        {
            for (; value >= step; value -= step)
            {
                if (!written.StartsWith(letters))
                    return false;
                written = written[letters.Length..];
            }
        }

        return written.IsEmpty;
    }

    private static int Value(char c) => c switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => 0,
    };
}
