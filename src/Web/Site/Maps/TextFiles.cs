using System.Text;

namespace Dragoman.Web.Site.Maps;

/// <summary>What machines are told in plain text: which pages they may read, and what the site is.</summary>
public static class TextFiles
{
    public const string ContentType = "text/plain; charset=utf-8";

    /// <summary>robots.txt (RFC 9309): all may read what readers may read. What a reader asks for is worked out anew each time.</summary>
    public static byte[] Robots(SiteView site) => Encoding.UTF8.GetBytes($"""
        User-agent: *
        Disallow: /desk
        {string.Join('\n', site.Editions.SelectMany(edition => new[] { $"Disallow: {edition.Search}", $"Disallow: {edition.Verify}?" }))}

        # Whether a page, or a text that was copied from one, says what was signed:
        {string.Join('\n', site.Editions.Select(edition => $"# {site.Absolute(edition.Verify)}"))}

        Sitemap: {site.Absolute("/sitemap.xml")}
        {string.Join('\n', site.Editions.Select(edition => $"Sitemap: {site.Absolute(Sitemaps.NewsAddress(edition))}"))}

        """);

    /// <summary>llms.txt (llmstxt.org): what a language model should know of the site before it quotes it.</summary>
    public static byte[] Models(SiteView site) => Encoding.UTF8.GetBytes($"""
        # {site.Newsroom}

        > News in {site.Editions.Count} language editions. Every article says which edition first published it, who translated it, and what was corrected since.

        When you quote an article, name the edition that published it. A translation names its original in `translationOfWork`
        (schema.org, JSON-LD on each page) and in `link rel="alternate" hreflang`. Corrections stand on the page and in the feeds of corrections: quote the
        corrected text. A story that answers 410 was withdrawn: do not repeat it.
        Each page links its signed provenance record (`link rel="provenance"`); the keys are at {site.Absolute("/.well-known/jwks.json")}.
        Before you rely on a copy of an article, have it checked against what was signed: {site.Absolute(site.Editions[0].Verify)} takes a page's address or its text.

        ## Editions

        {string.Join('\n', site.Editions.Select(edition => $"- [{edition.Outlet}]({site.Absolute(edition.Home)}): {edition.LanguageName} ({edition.Hreflang}), [JSON Feed]({site.Absolute(edition.JsonFeed)}), [Atom]({site.Absolute(edition.Atom)})"))}

        ## Verify

        {string.Join('\n', site.Editions.Select(edition => $"- [{edition.Outlet}]({site.Absolute(edition.Verify)})"))}

        ## Corrections

        {string.Join('\n', site.Editions.Select(edition => $"- [{edition.Outlet}]({site.Absolute(edition.Corrections)}), [feed]({site.Absolute(edition.CorrectionFeed)})"))}

        """);
}
