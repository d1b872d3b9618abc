using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Lists;

/// <summary>A page of a section's or a topic's articles, the newest first.</summary>
/// <param name="Template"><c>section</c> or <c>topic</c>.</param>
/// <param name="Title">What the list is called.</param>
/// <param name="Home">Address of its first page.</param>
/// <param name="Address">The page's own.</param>
/// <param name="Sisters">The same list in all editions that have it, this one included.</param>
public sealed record ListView(
    SiteView Site, string Template, string Title, string Home, string Address, IReadOnlyList<TeaserView> Stories, string? Newer, string? Older,
    IReadOnlyList<StoryLink> Sisters) : IPageView
{
    public string Kind => "list";

    public PageHead Head
    {
        get
        {
            var head = new PageHead(Site, $"{Title} — {Site.Edition.Outlet}").Canonical(Address);
            if (Address == Home && Sisters.Count > 1)
                head.Sisters(Sisters.Select(sister => (sister.Edition.Hreflang, sister.Address)), Sisters[0].Address);
            return head.Property("og:type", "website").Property("og:title", Title).Property("og:url", Site.Absolute(Address));
        }
    }
}

/// <summary>The same list in another edition.</summary>
public sealed record StoryLink(EditionView Edition, string Address);
