using System.Globalization;
using AngleSharp.Dom;

namespace Dragoman.Stories.Reading;

/// <summary>The few things that an element's style attribute says about its text.</summary>
internal sealed record InlineStyle(bool? Bold, bool? Italic, bool Hidden, string MsoList, string MsoElement)
{
    private static readonly InlineStyle None = new(null, null, false, "", "");

    public static InlineStyle Of(IElement element)
    {
        var style = None;
        if (element.GetAttribute("style") is { } declarations)
        {
            foreach (var range in declarations.AsSpan().Split(';'))
                style = style.With(declarations.AsSpan(range));
        }
        return element.HasAttribute("hidden") ? style with { Hidden = true } : style;
    }

    private InlineStyle With(ReadOnlySpan<char> declaration)
    {
        var colon = declaration.IndexOf(':');
        if (colon < 0)
            return this;
        var value = declaration[(colon + 1)..].Trim().ToString().ToLowerInvariant();
        return declaration[..colon].Trim().ToString().ToLowerInvariant() switch
        {
            "font-weight" => this with { Bold = IsBold(value) },
            "font-style" => this with { Italic = value.StartsWith("italic", StringComparison.Ordinal) || value.StartsWith("oblique", StringComparison.Ordinal) },
            "display" or "mso-hide" => this with { Hidden = Hidden || value is "none" or "all" },
            "visibility" => this with { Hidden = Hidden || value == "hidden" },
            "mso-list" => this with { MsoList = value },
            "mso-element" or "mso-special-character" => this with { MsoElement = value },
            _ => this,
        };
    }

    private static bool IsBold(string value)
        => value.StartsWith("bold", StringComparison.Ordinal)
            || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) && weight >= 600);
}
