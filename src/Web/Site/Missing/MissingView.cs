using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Missing;

/// <summary>An address at which there is nothing.</summary>
public sealed record MissingView(SiteView Site) : IPageView
{
    public string Template => "missing";

    public PageHead Head => new PageHead(Site, SiteStrings.For(Site.Edition.Language)["notFoundTitle"]).Unlisted();
}
