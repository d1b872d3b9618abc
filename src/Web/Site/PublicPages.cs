using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Corrections;
using Dragoman.Web.Site.EditionIndex;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Missing;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Site;

/// <summary>Makes every page that is kept, as readers see it at this instant, and says what it shows.</summary>
public sealed class PublicPages(
    House house, LiveTheme theme, FrontViews fronts, ArticleViews articles, CorrectionViews corrections, CompareViews compare, ListViews lists)
{
    private const int NewestOnIndex = 3;

    private Instant Now => house.Clock.GetCurrentInstant();

    public async Task<RenderedPage> IndexAsync(SiteViews views, CancellationToken cancel)
    {
        var entries = new List<EditionEntry>();
        var tags = new List<string>();
        foreach (var edition in views.Newsroom.Editions)
        {
            var own = new SiteViews(views.Newsroom, edition, views.Site.Origin, views.Site.IsWritten);
            var newest = await house.Shown.NewestAsync(edition.Tag, Now, NewestOnIndex, cancel: cancel);
            entries.Add(new(own.Site.Edition, await fronts.TeasersAsync(newest, own, cancel)));
            tags.Add(PageTag.Newest(edition.Tag));
            tags.AddRange(newest.Select(article => PageTag.Story(article.Story)));
        }
        return await theme.PageAsync(new EditionIndexView(views.Site, entries), Distinct(tags));
    }

    public async Task<RenderedPage> FrontAsync(SiteViews views, long? before, CancellationToken cancel)
    {
        var (view, shown) = await fronts.OfAsync(views, before, Now, cancel);
        var edition = views.Edition.Tag;
        // A page whose neighbour is the front itself gets another neighbour one day.
        var isNewest = before is null || view.Newer == view.Site.Edition.Home;
        return await theme.PageAsync(view, Distinct([isNewest ? PageTag.Newest(edition) : PageTag.Archive(edition), .. shown.Select(article => PageTag.Story(article.Story))]));
    }

    /// <summary>The article, or that it was withdrawn; null where readers see nothing of it.</summary>
    public async Task<RenderedPage?> ArticleAsync(SiteViews views, Article article, CancellationToken cancel)
    {
        string[] tags = [PageTag.Text(article.Story.Id), PageTag.Story(article.Story.Id)];
        if (article.Withdrawn is { } withdrawal)
            return await theme.PageAsync(new WithdrawnView(views.Site, views.Date(withdrawal.At)), tags, StatusCodes.Status410Gone);
        if (await articles.PageAsync(article, views, Now, cancel) is not { } view)
            return null;
        return await theme.PageAsync(view with { Section = views.Section(article.Section), Topics = await lists.TopicsOfAsync(article, views, Now, cancel) }, tags);
    }

    /// <summary>A translation beside its source, or that it was withdrawn; null where readers do not have both.</summary>
    public async Task<RenderedPage?> CompareAsync(SiteViews views, Article article, CancellationToken cancel)
    {
        if (article.Withdrawn is not null)
            return article is { IsTranslation: true, Newest: not null } ? await ArticleAsync(views, article, cancel) : null;
        return await compare.OfAsync(article, views, Now, cancel) is { } view
            ? await theme.PageAsync(view, [PageTag.Text(article.Story.Id), PageTag.Story(article.Story.Id)])
            : null;
    }

    public async Task<RenderedPage> CorrectionsAsync(SiteViews views, CancellationToken cancel)
    {
        var (view, all) = await corrections.OfAsync(views, Now, cancel);
        return await theme.PageAsync(view, Corrected(views.Newsroom, all));
    }

    public async Task<RenderedPage> CorrectionFeedAsync(SiteViews views, CancellationToken cancel)
    {
        var (view, all) = await corrections.OfAsync(views, Now, cancel);
        return FeedPage.Of(CorrectionFeed.Of(view, all), FeedFormat.Atom, Corrected(views.Newsroom, all));
    }

    private static List<string> Corrected(Newsroom newsroom, IEnumerable<ShownCorrection> corrections) => Distinct(
        [.. newsroom.Editions.Select(edition => PageTag.Newest(edition.Tag)), .. corrections.Select(correction => PageTag.Story(correction.Story))]);

    private static List<string> Distinct(IEnumerable<string> tags) => [.. tags.Distinct(StringComparer.Ordinal)];
}
