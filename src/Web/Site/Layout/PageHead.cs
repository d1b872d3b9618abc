using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dragoman.Web.Site.Feeds;

namespace Dragoman.Web.Site.Layout;

/// <summary>
/// The elements of a page's head that search engines, feed readers and other programs go by. They are written here and not in a theme, so
/// that none can lose them.
/// </summary>
public sealed class PageHead
{
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly SiteView site;

    /// <param name="feeds">The page's own feeds, with the address below which they lie; programs find them before the edition's.</param>
    public PageHead(SiteView site, string title, string? description = null, (string Title, string Place)? feeds = null)
    {
        this.site = site;
        (Title, Description) = (title, description);
        html.Append("<title>").Append(Encoder.Encode(title)).Append("</title>");
        if (description is not null)
            Meta("description", description);
        if (feeds is { } own)
            Feeds(own.Title, own.Place);
        Feeds(site.Edition.Outlet, site.Edition.Home);
    }

    public string Title { get; }

    public string? Description { get; }

    public string Html => html.ToString();

    /// <param name="address">From the root; written absolute.</param>
    public PageHead Canonical(string address) => Link("canonical", address);

    public PageHead Link(string relation, string address, string? hreflang = null, string? type = null) =>
        Element("link", ("rel", relation), ("hreflang", hreflang), ("type", type), ("href", site.Absolute(address)));

    public PageHead Feed(string type, string title, string address) =>
        Element("link", ("rel", "alternate"), ("type", type), ("title", title), ("href", site.Absolute(address)));

    /// <summary>The same page in the sister editions, this one included, and which of them others are sent to.</summary>
    public PageHead Sisters(IEnumerable<(string Hreflang, string Address)> pages, string other)
    {
        foreach (var (hreflang, address) in pages)
            Link("alternate", address, hreflang);
        return Link("alternate", other, "x-default");
    }

    public PageHead Meta(string name, string? content) => Element("meta", ("name", name), ("content", content));

    /// <summary>Open Graph.</summary>
    public PageHead Property(string name, string? content) => Element("meta", ("property", name), ("content", content));

    /// <summary>A page that no search engine should list.</summary>
    public PageHead Unlisted() => Meta("robots", "noindex");

    /// <param name="json">With what could end the element escaped.</param>
    public PageHead LinkedData(string json)
    {
        html.Append("\n<script type=\"application/ld+json\">").Append(json).Append("</script>");
        return this;
    }

    private void Feeds(string title, string place)
    {
        Feed("application/rss+xml", title, $"{place}/{FeedFiles.NameOf(FeedFormat.Rss)}");
        Feed("application/atom+xml", title, $"{place}/{FeedFiles.NameOf(FeedFormat.Atom)}");
        Feed("application/feed+json", title, $"{place}/{FeedFiles.NameOf(FeedFormat.Json)}");
    }

    private PageHead Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append("\n<").Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                html.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }
        html.Append('>');
        return this;
    }
}
