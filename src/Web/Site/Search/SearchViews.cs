using System.Globalization;
using Dragoman.Search;
using NodaTime;

namespace Dragoman.Web.Site.Search;

/// <summary>Makes the page of what a reader searched for.</summary>
public sealed class SearchViews(House house)
{
    private const int PerPage = 20;

    public async Task<SearchView> OfAsync(SiteViews site, string? typed, long? before, Instant now, CancellationToken cancel)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
            return new(site.Site, "", null);
        var language = site.Edition.Language;
        var query = SearchQuery.Parse(text, language);
        var found = await house.Search.FindAsync(query, site.Edition.Tag, now, PerPage, before, cancel);
        var terms = query.Terms;
        return new(
            site.Site,
            text,
            [.. found.Articles.Select(article => new FoundView(
                article.Address, Excerpt.Of(article.Content.Headline.Text, terms, language), Excerpt.Of(article.Content, terms, language), site.Date(article.FirstAt)))],
            before is null ? null : Address(site, text, null),
            found.Next is null ? null : Address(site, text, found.Next));
    }

    private static string Address(SiteViews site, string typed, long? before) => string.Create(
        CultureInfo.InvariantCulture, $"{site.Site.Edition.Search}?q={Uri.EscapeDataString(typed)}{(before is null ? "" : $"&before={before}")}");
}
