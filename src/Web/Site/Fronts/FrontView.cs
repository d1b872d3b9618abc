namespace Dragoman.Web.Site.Fronts;

/// <summary>One page of an edition's front, newest stories first; the first one leads.</summary>
/// <param name="Address">The page's own address, from the root.</param>
/// <param name="Newer">Address of the page of newer stories, or null.</param>
/// <param name="Older">Address of the page of older stories, or null.</param>
public sealed record FrontView(
    SiteView Site, string Address, IReadOnlyList<TeaserView> Stories, string? Newer = null, string? Older = null);
