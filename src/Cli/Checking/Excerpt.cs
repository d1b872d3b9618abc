using System.Globalization;
using System.Text;
using Dragoman.Fidelity;

namespace Dragoman.Cli.Checking;

/// <summary>A place in a paragraph with a little of what stands around it, for one line of a terminal or a file.</summary>
internal static class Excerpt
{
    private const int Around = 44;

    /// <summary>Of a longer place the beginning and the end are shown.</summary>
    private const int LongestPlace = 120;

    /// <summary>A line may hold text of either direction behind its left-to-right label.</summary>
    private const char FirstStrongIsolate = '\u2068', PopIsolate = '\u2069';

    /// <summary>The place between two marks.</summary>
    public static string Of(string text, Span place, string open, string close)
    {
        var (from, to) = (Back(text, place.Start - Around), Ahead(text, place.End + Around));
        var marked = place.Length <= LongestPlace
            ? Shown(text, place.Start, place.End)
            : $"{Shown(text, place.Start, Ahead(text, place.Start + LongestPlace / 2))} … {Shown(text, Back(text, place.End - LongestPlace / 2), place.End)}";
        return Isolated($"{(from > 0 ? "…" : "")}{Shown(text, from, place.Start)}{open}{marked}{close}{Shown(text, place.End, to)}{(to < text.Length ? "…" : "")}");
    }

    /// <summary>What stands about as far into the other text, where it has no such place of its own.</summary>
    public static string Near(string text, double share)
    {
        var middle = (int)(text.Length * Math.Clamp(share, 0, 1));
        var (from, to) = (Back(text, middle - Around), Ahead(text, middle + Around));
        return Isolated($"{(from > 0 ? "…" : "")}{Shown(text, from, to)}{(to < text.Length ? "…" : "")}");
    }

    private static string Isolated(string line) => FirstStrongIsolate + line + PopIsolate;

    /// <summary>To the beginning of a word, or at least of a character.</summary>
    private static int Back(string text, int at)
    {
        if (at <= 0)
            return 0;
        var space = text.IndexOf(' ', at, Math.Min(Around / 3, text.Length - at));
        return space >= 0 ? space + 1 : Whole(text, at);
    }

    private static int Ahead(string text, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', at, Math.Min(Around / 3, at));
        return space > 0 ? space : Whole(text, at);
    }

    private static int Whole(string text, int at)
    {
        while (at < text.Length && (char.IsLowSurrogate(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark))
            at++;
        return at;
    }

    /// <summary>A control in a text must not steer the terminal that shows it.</summary>
    private static string Shown(string text, int from, int to)
    {
        if (from >= to)
            return "";
        var shown = new StringBuilder(to - from);
        foreach (var c in text.AsSpan(from, to - from))
        {
            shown.Append(c switch
            {
                '\n' or '\r' or '\t' or '\u2028' or '\u2029' => ' ',
                < ' ' => (char)(0x2400 + c),
                >= '\u007F' and <= '\u009F' => '\uFFFD',
                _ => c,
            });
        }
        return shown.ToString();
    }
}
