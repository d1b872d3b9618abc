namespace Dragoman.Web.Site;

/// <summary>A language edition as the public pages show it.</summary>
/// <param name="Language">BCP 47, for <c>lang</c>: <c>fa</c>, <c>prs</c>.</param>
/// <param name="Hreflang">The same for search engines: Dari is <c>fa-AF</c> there.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
/// <param name="LanguageName">The language's name in itself: فارسی.</param>
/// <param name="Outlet">The edition's own name in its own language.</param>
/// <param name="Home">Address of the front page, from the root.</param>
/// <param name="Feed">Address of the RSS feed, from the root.</param>
public sealed record EditionView(
    string Language, string Hreflang, string Direction, string LanguageName, string Outlet, string Home, string Feed)
{
    /// <summary>In the order in which the edition shows them.</summary>
    public IReadOnlyList<LinkView> Sections { get; init; } = [];

    public string Atom => Home + "/atom.xml";

    public string JsonFeed => Home + "/feed.json";

    public string Search => Home + "/search";

    public string Verify => Home + "/verify";

    public string Corrections => Home + "/corrections";

    public string CorrectionFeed => Home + "/corrections.xml";
}
