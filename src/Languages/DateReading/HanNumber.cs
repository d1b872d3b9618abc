namespace Dragoman.Languages;

/// <summary>Numbers of dates in Han characters: 十二, 二十一, 二〇二一.</summary>
internal static class HanNumber
{
    private const string Numerals = "〇一二三四五六七八九十";

    internal static bool IsNumeral(char c) => c == '零' || Numerals.Contains(c, StringComparison.Ordinal);

    /// <summary>The number, or -1 for one that no date has.</summary>
    internal static int Of(ReadOnlySpan<char> written)
    {
        if (written.Length > 4)
            return -1;
        int ten = written.IndexOf('十');
        if (ten >= 0)
            return ten > 1 || written.Length - ten > 2 ? -1 : ((ten == 0 ? 1 : Digit(written[0])) * 10) + (ten + 1 < written.Length ? Digit(written[ten + 1]) : 0);
        int value = 0;
        foreach (char c in written)
            value = (value * 10) + Digit(c);
        return value;
    }

    private static int Digit(char c) => Math.Max(0, Numerals.IndexOf(c, StringComparison.Ordinal));
}
