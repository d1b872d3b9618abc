using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Missing;

/// <summary>A story that the newsroom has killed, or an article that it has taken down.</summary>
/// <param name="Reason">What the newsroom says of it in public, or null.</param>
public sealed record WithdrawnView(SiteView Site, DateView Withdrawn, string? Reason = null) : IPageView
{
    public string Template => "withdrawn";

    public string Kind => "missing";

    public PageHead Head => new PageHead(Site, SiteStrings.For(Site.Edition.Language)["withdrawnTitle"]).Unlisted();
}
