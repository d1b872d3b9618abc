using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Fronts;

/// <summary>One page of an edition's front, newest stories first; the first one leads.</summary>
/// <param name="Address">The page's own address, from the root.</param>
/// <param name="Newer">Address of the page of newer stories, or null.</param>
/// <param name="Older">Address of the page of older stories, or null.</param>
public sealed record FrontView(
    SiteView Site, string Address, IReadOnlyList<TeaserView> Stories, string? Newer = null, string? Older = null) : IPageView
{
    /// <summary>So many stand at the top of the page: one that leads, and those beside it.</summary>
    internal const int AtTop = 4;

    public string Template => "front";

    /// <summary>The newest of each section, of what does not stand at the top.</summary>
    public IReadOnlyList<RiverView> Rivers { get; init; } = [];

    /// <summary>The stories that stand neither at the top nor in a section's river.</summary>
    public IReadOnlyList<TeaserView> Rest
    {
        get
        {
            var inRivers = Rivers.SelectMany(river => river.Stories).Select(story => story.Address).ToHashSet(StringComparer.Ordinal);
            return [.. Stories.Skip(AtTop).Where(story => !inRivers.Contains(story.Address))];
        }
    }

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
