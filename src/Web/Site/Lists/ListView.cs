using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Lists;

/// <summary>A page of a section's, a topic's or an author's articles, the newest first.</summary>
/// <param name="Template"><c>section</c>, <c>topic</c> or <c>author</c>.</param>
/// <param name="Title">What the list is called.</param>
/// <param name="Home">Address of its first page.</param>
/// <param name="Address">The page's own.</param>
/// <param name="Sisters">The same list in all editions that have it, this one included.</param>
public sealed record ListView(
    SiteView Site, string Template, string Title, string Home, string Address, IReadOnlyList<TeaserView> Stories, string? Newer, string? Older,
    IReadOnlyList<ListPlace> Sisters) : IPageView
{
    public string Kind => "list";

    /// <summary>Address of the list's own RSS feed.</summary>
    public string Feed => $"{FeedPlace}/{FeedFiles.NameOf(FeedFormat.Rss)}";

    public string Atom => $"{FeedPlace}/{FeedFiles.NameOf(FeedFormat.Atom)}";

    public string JsonFeed => $"{FeedPlace}/{FeedFiles.NameOf(FeedFormat.Json)}";

    /// <summary>The address below which its feeds lie.</summary>
    internal string FeedPlace { get; init; } = Home;

    public PageHead Head
    {
        get
        {
            var title = $"{Title} — {Site.Edition.Outlet}";
            var head = new PageHead(Site, title, feeds: (title, FeedPlace)).Canonical(Address);
            if (Address == Home && Sisters.Count > 1)
                head.Sisters(Sisters.Select(sister => (sister.Edition.Hreflang, sister.Address)), Sisters[0].Address);
            return head.Property("og:type", Template == "author" ? "profile" : "website").Property("og:title", Title).Property("og:url", Site.Absolute(Address));
        }
    }
}
