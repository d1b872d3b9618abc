using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dragoman.Web.Tests.Desk.Speech;

/// <summary>
/// What a page of the desk says in another language than its reader's: words in Latin letters and digits that are neither people's text
/// (marked with its language, or isolated), nor code, nor a name that is written the same everywhere.
/// </summary>
internal static partial class Leftovers
{
    private const string PeoplesText = "script, style, code, kbd, bdi, textarea, [lang]:not(html), [translate=no]";
    private static readonly string[] Spoken = ["aria-label", "title", "placeholder", "alt"];

    public static IEnumerable<string> In(IDocument page)
    {
        var persian = page.DocumentElement.GetAttribute("lang") == "fa";
        foreach (var (where, said) in Said(page))
        {
            var text = where == "title" ? WithoutPeoplesText(said, page) : said;
            var own = Everywhere().Replace(Isolated().Replace(text, " "), " ");
            if (Latin().Match(own) is { Success: true } word)
                yield return $"{where}: “{word.Value}” in “{text.Trim()}”";
            else if (persian && !where.Contains(' ', StringComparison.Ordinal) && LatinDigits().IsMatch(own))
                yield return $"{where}: digits in “{text.Trim()}”";
        }
    }

    /// <summary>A page is titled by what it is about, which stands marked on the page itself, and by its newsroom.</summary>
    private static string WithoutPeoplesText(string title, IDocument page) => page.QuerySelectorAll("bdi, [lang]:not(html)").Select(element => element.TextContent.Trim())
        .Where(text => text.Length > 1).Aggregate(title.Split(" · ") is [.. var own, _] ? string.Join(' ', own) : title, (left, text) => left.Replace(text, " ", StringComparison.Ordinal));

    private static IEnumerable<(string Where, string Text)> Said(IDocument page)
    {
        foreach (var node in page.DocumentElement.Descendants<IText>().Where(node => !string.IsNullOrWhiteSpace(node.Data) && node.ParentElement?.Closest(PeoplesText) is null))
            yield return (node.ParentElement!.LocalName, node.Data);
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(attribute => Spoken.Contains(attribute.Name) || attribute.Name.StartsWith("data-says", StringComparison.Ordinal)))
            {
                if (element.Closest("bdi, [translate=no]") is null && !(attribute.Name == "alt" && element.HasAttribute("lang")) && !(attribute.Name == "title" && element.LocalName == "time"))
                    yield return ($"{element.LocalName} {attribute.Name}", attribute.Value);
            }
        }
    }

    // Words that run the other way, as the phrasebook isolates them.
    [GeneratedRegex("\u2068[^\u2068\u2069]*\u2069", RegexOptions.None, 1000)]
    private static partial Regex Isolated();

    // Formats, programs and standards; commands; addresses; time zones; example input.
    [GeneratedRegex(
        @"https?://\S*|mailto:\S*|dragoman( [a-z]+)+( --[a-z]+)?|[A-Z][A-Za-z_]+/[A-Za-z_/-]+|\b20\d\d(-\d{2}){0,2}(T\d{2}:\d{2})?\b|\d+(\.\d+){3}|DRAGOMAN_\w+|(?<![A-Za-z])((UTF|BCP)-?\d*|CLDR|JSON|TBX(-Basic)?|TMX|CSV|XLIFF( [\d.]+)?|HTML|PNG|JPEG|WebP|UTC|QR|OpenAI|Ollama|Anthropic|DeepL|LibreTranslate|Esc|Ctrl|Shift|Alt|Enter|Tab)(?![A-Za-z])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Everywhere();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex("[0-9]", RegexOptions.None, 1000)]
    private static partial Regex LatinDigits();
}
