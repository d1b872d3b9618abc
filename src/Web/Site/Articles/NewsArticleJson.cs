using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Dragoman.Web.Site.Articles;

/// <summary>The article for search engines: schema.org's NewsArticle as JSON-LD. Provenance is told in its words.</summary>
public static class NewsArticleJson
{
    // Letters stay letters; < > & ' stay escaped, so that no headline can end the script element.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(ArticleView view)
    {
        var site = view.Site;
        var address = site.Absolute(view.Address);
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = address,
            ["url"] = address,
            ["mainEntityOfPage"] = address,
            ["headline"] = view.Headline.Text,
            ["inLanguage"] = site.Edition.Hreflang,
            ["datePublished"] = view.Published.Instant,
            ["dateModified"] = (view.Updated ?? view.Published).Instant,
            ["publisher"] = Outlet(site.Edition.Outlet, site.Absolute(site.Edition.Home)),
            ["creditText"] = view.CreditLine,
            ["isAccessibleForFree"] = true,
        };
        if (view.Description() is { } description) article["description"] = description;
        if (view.FirstPicture is { } picture) article["image"] = site.Absolute(picture.Address);
        AddProvenance(article, view);
        if (view.Corrections is { Count: > 0 } corrections)
            article["correction"] = new JsonArray([.. corrections.Select(Correction)]);
        return article.ToJsonString(Written);
    }

    /// <summary>Both ways, and each step of a relay by itself: a page names what it translates, and what was translated from it.</summary>
    private static void AddProvenance(JsonObject article, ArticleView view)
    {
        if (view.TranslatedFrom is { } source)
        {
            article["translationOfWork"] = Work(view, source.Address, view.Site.Editions.FirstOrDefault(edition => edition.Language == source.Language)?.Hreflang ?? source.Language);
            article["translator"] = Outlet(view.Site.Edition.Outlet, view.Site.Absolute(view.Site.Edition.Home));
            var bases = new[] { source.Address, view.Original.Address }.OfType<string>().Distinct().Select(view.Site.Absolute).ToList();
            if (bases.Count > 0)
                article["isBasedOn"] = bases.Count == 1 ? bases[0] : new JsonArray([.. bases.Select(address => (JsonNode)address)]);
        }
        article["author"] = view.Authors.Count > 0
            ? new JsonArray([.. view.Authors.Select(author => Person(author, view.Site))])
            : Outlet(view.TranslatedFrom is null ? view.Site.Edition.Outlet : view.Original.Outlet, null);
        var translations = view.Pages.Where(page => page.Source == view.Address).ToList();
        if (translations.Count > 0)
            article["workTranslation"] = new JsonArray([.. translations.Select(page => Work(view, page.Address, page.Edition.Hreflang))]);
    }

    private static JsonObject Work(ArticleView view, string? address, string language)
    {
        var work = new JsonObject { ["@type"] = "NewsArticle", ["inLanguage"] = language };
        if (address is not null) (work["@id"], work["url"]) = (view.Site.Absolute(address), view.Site.Absolute(address));
        return work;
    }

    private static JsonObject Person(LinkView author, SiteView site) => new() { ["@type"] = "Person", ["name"] = author.Name, ["url"] = site.Absolute(author.Address) };

    private static JsonObject Outlet(string name, string? address)
    {
        var outlet = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = name };
        if (address is not null) outlet["url"] = address;
        return outlet;
    }

    private static JsonObject Correction(CorrectionView correction) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Note,
        ["datePublished"] = correction.Date.Instant,
    };
}
