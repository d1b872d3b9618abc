using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Corrections;

/// <summary>What was put right, in all editions, the newest first.</summary>
public sealed record CorrectionsView(SiteView Site, IReadOnlyList<CorrectedView> Corrected) : IPageView
{
    public string Template => "corrections";

    public string Kind => "errata";

    public PageHead Head
    {
        get
        {
            var words = SiteStrings.For(Site.Edition.Language);
            return new PageHead(Site, $"{words["corrections"]} — {Site.Edition.Outlet}", words["correctionsIntro"])
                .Canonical(Site.Edition.Corrections)
                .Sisters(Site.Editions.Select(edition => (edition.Hreflang, edition.Corrections)), Site.Editions[0].Corrections)
                .Feed("application/atom+xml", words["corrections"], Site.Edition.CorrectionFeed);
        }
    }
}

/// <param name="Edition">Whose article it was: the headline and the note are in its language.</param>
public sealed record CorrectedView(EditionView Edition, string Address, string Headline, string Note, DateView At);
