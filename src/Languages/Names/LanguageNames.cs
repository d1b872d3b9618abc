namespace Dragoman.Languages;

/// <summary>What languages are called, in the twelve languages of the CLDR extract.</summary>
public static class LanguageNames
{
    /// <summary>
    /// The name of a language in a language: <c>fa</c> in <c>ar</c> is «الفارسية». A script or region that CLDR has no name of its own
    /// for follows in parentheses: "Arabic (Iraq)".
    /// </summary>
    /// <param name="language">The language to name.</param>
    /// <param name="shownIn">The language to name it in.</param>
    /// <returns>The name; failing that, the language's name in itself; failing that, its tag.</returns>
    public static string Of(LanguageTag language, LanguageTag shownIn)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(shownIn);
        LocaleNames? names = LocaleNames.For(shownIn);
        return Find(language, t => names?.Language(t), names) ?? Own(language) ?? language.Value;
    }

    /// <summary>What a language calls itself, for a choice of editions: «فارسی», "English".</summary>
    /// <param name="language">The language to name.</param>
    /// <returns>Its own name, or its tag.</returns>
    public static string OwnOf(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Own(language) ?? language.Value;
    }

    private static string? Own(LanguageTag language) => Find(language, LocaleNames.Own, LocaleNames.For(language));

    private static string? Find(LanguageTag language, Func<string, string?> nameOf, LocaleNames? names)
    {
        string key = NewsroomUse.LanguageKey(language.Language);
        string? whole = nameOf(NewsroomUse.LanguageKey(language.Value))
            ?? (language.Region is null ? null : nameOf($"{key}-{language.Region}"));
        if (whole is not null)
            return whole;

        string? withScript = language.Script is null ? null : nameOf($"{key}-{language.Script}");
        string? script = withScript is null && language.Script is not null ? names?.Script(language.Script) : null;
        string? region = language.Region is null ? null : names?.Region(language.Region);
        return Qualified(withScript ?? nameOf(key), script, region);
    }

    private static string? Qualified(string? name, string? script, string? region) => (name, script, region) switch
    {
        (null, _, _) => null,
        (_, null, null) => name,
        (_, _, null) => $"{name} ({script})",
        (_, null, _) => $"{name} ({region})",
        _ => $"{name} ({script}, {region})",
    };
}
