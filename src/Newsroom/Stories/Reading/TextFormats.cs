using System.Text.RegularExpressions;

namespace Dragoman.Stories.Reading;

/// <summary>Finds a text's format: by the name of its file, else by its clear signs. In doubt it is plain.</summary>
public static class TextFormats
{
    private static readonly Regex HtmlStart = new(
        @"^(?:<!doctype html|<!--|<\?xml|<(?:html|head|body|meta|title|style|script|link|p|div|span|section|article|main|header|nav|aside|h[1-6]|ul|ol|table|blockquote|figure|img|br|a|b|strong|i|em|font|center)(?:[\s/>]))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A heading, a fence, a link or picture with its address, or strong text. A lone asterisk or hash sign is none of these.
    private static readonly Regex MarkdownSign = new(
        @"^#{1,6}[ \t]+\S|^```|^~~~|!?\[[^\]\n]{0,300}\]\([^)\s]+|\*\*[^\s*][^*\n]{0,300}\*\*",
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant);

    public static TextFormat Of(string? fileName, string text) => Path.GetExtension(fileName)?.ToUpperInvariant() switch
    {
        ".TXT" => TextFormat.Plain,
        ".MD" or ".MARKDOWN" => TextFormat.Markdown,
        ".HTML" or ".HTM" => TextFormat.Html,
        _ => ByLooking(text),
    };

    private static TextFormat ByLooking(string text)
    {
        var start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        if (HtmlStart.IsMatch(start) || IsClipboard(start))
            return TextFormat.Html;
        return IsFrontMatter(start) || MarkdownSign.IsMatch(text) ? TextFormat.Markdown : TextFormat.Plain;
    }

    /// <summary>Windows puts a header of lines before the HTML that it hands from one program to another.</summary>
    internal static bool IsClipboard(ReadOnlySpan<char> text)
        => text.StartsWith("Version:", StringComparison.Ordinal)
            && text[..Math.Min(text.Length, 200)].Contains("StartHTML:", StringComparison.Ordinal);

    private static bool IsFrontMatter(ReadOnlySpan<char> text)
        => (text.StartsWith("---\n", StringComparison.Ordinal) || text.StartsWith("---\r\n", StringComparison.Ordinal))
            && text[4..].Contains("\n---", StringComparison.Ordinal);
}
