using Dragoman.Stories;
using Dragoman.Web.Site.Corrections;
using NodaTime;

namespace Dragoman.Web.Site.Feeds;

/// <summary>The corrections of all editions as a feed: each note is an entry in the language of its article.</summary>
public static class CorrectionFeed
{
    private const int MostItems = 50;

    public static FeedView Of(CorrectionsView view, IReadOnlyList<ShownCorrection> corrections)
    {
        var site = view.Site;
        var words = SiteStrings.For(site.Edition.Language);
        return new(
            $"{site.Edition.Outlet}: {words["corrections"]}",
            words["correctionsIntro"],
            site.Edition.Language,
            site.Absolute(site.Edition.CorrectionFeed),
            site.Absolute(site.Edition.Corrections),
            corrections.Count > 0 ? corrections[0].At : Instant.FromUnixTimeSeconds(0),
            [.. site.Editions.Where(edition => edition != site.Edition).Select(edition => new FeedAlternate(edition.Hreflang, site.Absolute(edition.CorrectionFeed)))],
            [.. view.Corrected.Zip(corrections).Take(MostItems).Select(pair => Item(site, pair.First, pair.Second))],
            Hub: site.Hub);
    }

    private static FeedItem Item(SiteView site, CorrectedView shown, ShownCorrection correction) => new(
        site.Absolute(shown.Address),
        shown.Headline,
        shown.Note,
        null,
        shown.Edition.Language,
        shown.Edition.Outlet,
        correction.At,
        [],
        site.Absolute($"{shown.Edition.Home}/{correction.Story}#correction-{correction.At.ToUnixTimeMilliseconds()}"));
}
