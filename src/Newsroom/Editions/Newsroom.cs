using Dragoman.Languages;

namespace Dragoman.Editions;

/// <summary>One installation: an agency with its editions.</summary>
public sealed record Newsroom
{
    public required string Name { get; init; }

    /// <summary>The name as an edition's language writes it, where it differs: tag → name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the public site stands, e.g. <c>https://news.example</c>; null while it is only reached where it is served.</summary>
    public string? Site { get; init; }

    /// <summary>Where feeds are announced (WebSub), e.g. <c>https://hub.example/</c>; null: readers ask for themselves.</summary>
    public string? Hub { get; init; }

    /// <summary>In the newsroom's own order; the first greets readers who name no language.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    public Edition? Find(string tag) =>
        Editions.FirstOrDefault(edition => string.Equals(edition.Tag, tag, StringComparison.OrdinalIgnoreCase));

    public Edition this[string tag] => Find(tag) ?? throw new RefusedException(
        $"There is no edition \"{tag}\" in {Name}.",
        $"Its editions are {string.Join(", ", Editions.Select(edition => edition.Tag))}; add one with: dragoman edition {tag}");

    public string NameIn(LanguageTag language) =>
        Names.GetValueOrDefault(language.Value) ?? Names.GetValueOrDefault(language.Language) ?? Name;

    /// <summary>How text of the language <paramref name="shownIn"/> calls an edition: "Shafaqna Persian".</summary>
    public string OutletName(Edition edition, LanguageTag shownIn) =>
        CreditSentences.For(shownIn).OutletName(NameIn(shownIn), LanguageNames.Of(edition.Language, shownIn));
}
