using System.Globalization;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Fronts;

/// <summary>Makes an edition's front pages.</summary>
public sealed class FrontViews(House house)
{
    private const int PerPage = 24;

    public async Task<FrontView> OfAsync(SiteViews site, int page, Instant now, CancellationToken cancel)
    {
        var stories = await house.Stories.PublicAsync(site.Edition.Tag, now, PerPage + 1, (page - 1) * PerPage, cancel);
        return new(
            site.Site,
            Address(site, page),
            await TeasersAsync(stories.Take(PerPage), site, now, cancel),
            page > 1 ? Address(site, page - 1) : null,
            stories.Count > PerPage ? Address(site, page + 1) : null);
    }

    public async Task<List<TeaserView>> TeasersAsync(IEnumerable<Story> stories, SiteViews site, Instant now, CancellationToken cancel)
    {
        var teasers = new List<TeaserView>();
        foreach (var article in stories.Select(story => story[site.Edition.Tag]))
        {
            var publication = article.PublicAt(now)!;
            var content = article.Published is { } newest && newest.Number == publication.Revision
                ? newest.Content
                : (await house.Stories.RevisionAsync(article, publication.Revision, cancel)).Content;
            var picture = content.Blocks.FirstOrDefault(block => block.Picture is not null)?.Picture;
            teasers.Add(new(
                article.Address,
                content.Headline.Text,
                Opening.Of(content),
                site.Date(article.FirstPublishedAt!.Value),
                article.Source is { } source ? site.Origin(source, now) : null,
                NewestCorrection(article, now) is { } corrected ? site.Date(corrected.At) : null,
                picture is null || site.Picture(await house.Pictures.FindAsync(picture, cancel)) is not { } shown ? null : shown with { Alt = content.AltTextOf(picture) ?? shown.Alt }));
        }
        return teasers;
    }

    private static Publication? NewestCorrection(Article article, Instant now) => article.Standing
        .LastOrDefault(publication => publication.Kind == PublicationKind.Correction && publication.Note is not null && publication.At <= now);

    private static string Address(SiteViews site, int page) =>
        page == 1 ? site.Site.Edition.Home : string.Create(CultureInfo.InvariantCulture, $"{site.Site.Edition.Home}?page={page}");
}
