using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Fronts;

/// <summary>Makes an edition's front pages: the newest stories, and on the first page the newest of each section.</summary>
public sealed class FrontViews(House house, ListPages lists)
{
    private const int InRiver = 4;

    /// <param name="before">The place behind which the page begins; null for the newest.</param>
    public async Task<(FrontView View, IReadOnlyList<ShownArticle> Articles)> OfAsync(SiteViews site, long? before, Instant now, CancellationToken cancel)
    {
        var page = await lists.OfAsync(site, new(site.Edition.Tag), site.Site.Edition.Home, before, now, FrontView.AtTop, cancel);
        var (rivers, articles) = before is null ? await RiversAsync(site, page.Articles, now, cancel) : ([], []);
        return (new(site.Site, page.Address, page.Stories, page.Newer, page.Older) { Rivers = rivers }, [.. page.Articles, .. articles]);
    }

    public Task<List<TeaserView>> TeasersAsync(IEnumerable<ShownArticle> articles, SiteViews site, CancellationToken cancel) => lists.TeasersAsync(articles, site, 0, cancel);

    private async Task<(List<RiverView> Rivers, List<ShownArticle> Articles)> RiversAsync(SiteViews site, IReadOnlyList<ShownArticle> newest, Instant now, CancellationToken cancel)
    {
        var (rivers, all) = (new List<RiverView>(), new List<ShownArticle>());
        var top = newest.Take(FrontView.AtTop).Select(article => article.Story).ToHashSet(StringComparer.Ordinal);
        foreach (var section in site.Edition.Sections)
        {
            var articles = await house.Shown.NewestAsync(new ShownList(site.Edition.Tag, section.Slug), now, FrontView.AtTop + InRiver, cancel: cancel);
            var shown = articles.Where(article => !top.Contains(article.Story)).Take(InRiver).ToList();
            if (shown.Count == 0)
                continue;
            rivers.Add(new(site.Section(section.Slug)!, await lists.TeasersAsync(shown, site, 1, cancel)));
            all.AddRange(shown);
        }
        return (rivers, all);
    }
}
