using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Fronts;

/// <summary>One page of an edition's front, newest stories first; the first one leads.</summary>
/// <param name="Address">The page's own address, from the root.</param>
/// <param name="Newer">Address of the page of newer stories, or null.</param>
/// <param name="Older">Address of the page of older stories, or null.</param>
public sealed record FrontView(
    SiteView Site, string Address, IReadOnlyList<TeaserView> Stories, string? Newer = null, string? Older = null) : IPageView
{
    public string Template => "front";

    public PageHead Head
    {
        get
        {
            var head = new PageHead(Site, Site.Edition.Outlet).Canonical(Address);
            if (Address == Site.Edition.Home)
                head.Sisters(Site.Editions.Select(edition => (edition.Hreflang, edition.Home)), "/");
            return head.Property("og:type", "website").Property("og:title", Site.Edition.Outlet).Property("og:url", Site.Absolute(Address));
        }
    }
}
