using System.Diagnostics.CodeAnalysis;

namespace Dragoman.Languages;

/// <summary>
/// A language tag as RFC 5646 (BCP 47) defines it, well-formed and in canonical case: <c>fa</c>, <c>fa-AF</c>, <c>zh-Hans-CN</c>.
/// Two tags that differ in case alone are equal. Whether each subtag is registered is not checked.
/// </summary>
public sealed record LanguageTag
{
    internal LanguageTag(string value, string language, string? script, string? region) =>
        (Value, Language, Script, Region) = (value, language, script, region);

    /// <summary>The whole tag in the case that RFC 5646 §2.1.1 recommends.</summary>
    public string Value { get; }

    /// <summary>The primary language subtag in lower case; <c>und</c> for a tag of private use alone (<c>x-house</c>).</summary>
    public string Language { get; }

    /// <summary>The script subtag of ISO 15924 (<c>Arab</c>), where the tag has one; see <see cref="Scripts.Of"/> for the likely one.</summary>
    public string? Script { get; }

    /// <summary>The region subtag (<c>AF</c>, <c>419</c>), where the tag has one.</summary>
    public string? Region { get; }

    /// <summary>
    /// The locale whose names and patterns it is shown with. Dari has two tags, <c>prs</c> in ISO 639-3 and <c>fa-AF</c> in CLDR and
    /// hreflang: both keep their own value and share one locale.
    /// </summary>
    internal string Locale => Language switch
    {
        "prs" => "fa-AF",
        "fa" when Region == "AF" => "fa-AF",
        "iw" => "he",
        _ => Language,
    };

    /// <summary>Reads a tag.</summary>
    /// <param name="text">The tag, in any case.</param>
    /// <returns>The tag in canonical case.</returns>
    /// <exception cref="FormatException">The text is not a well-formed tag; the message says which part.</exception>
    public static LanguageTag Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageTagReader.Read(text, out string fault)
            ?? throw new FormatException($"'{text}' is not a language tag: {fault}. Write one like 'fa', 'fa-AF' or 'zh-Hans'.");
    }

    /// <summary>Reads a tag without throwing.</summary>
    /// <param name="text">The tag, in any case; null is no tag.</param>
    /// <param name="tag">The tag in canonical case, or null.</param>
    /// <returns>Whether the text is a well-formed tag.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = text is null ? null : LanguageTagReader.Read(text, out _);
        return tag is not null;
    }

    /// <summary>The tag itself, <see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
