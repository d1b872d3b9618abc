using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Compare;

/// <summary>Makes the page on which a reader who knows both languages reads a translation against its source.</summary>
public sealed class CompareViews(House house)
{
    public static string AddressOf(Article article) => article.Address + "/compare";

    /// <summary>Null where readers do not have both texts.</summary>
    public async Task<CompareView?> OfAsync(Article article, SiteViews site, Instant now, CancellationToken cancel)
    {
        if (article.Source is not { } source || await ContentAsync(article, now, cancel) is not { } own || await ContentAsync(source, now, cancel) is not { } from)
            return null;
        var above = source.Source is { } further && further.StateAt(now) == ArticleState.Published ? further : null;
        return new(
            site.Site,
            AddressOf(article),
            article.Address,
            own.Headline.Text,
            site.Of(source.Edition),
            source.Address,
            site.Newsroom.OutletName(site.Newsroom[source.Edition], site.Edition.Language),
            new CompareRows(from, own, site.Newsroom[article.Edition].Rules.ShowReasons).Rows(),
            above is null ? null : AddressOf(source),
            above is null ? null : site.Newsroom.OutletName(site.Newsroom[above.Edition], site.Newsroom[source.Edition].Language));
    }

    private async Task<Content?> ContentAsync(Article article, Instant now, CancellationToken cancel)
    {
        if (article.StateAt(now) != ArticleState.Published || article.PublicAt(now) is not { } publication)
            return null;
        var revision = article.Published is { } newest && newest.Number == publication.Revision
            ? newest
            : await house.Stories.RevisionAsync(article, publication.Revision, cancel);
        return article.Attested(revision.Content);
    }
}
