using System.Xml;
using NodaTime.Text;

namespace Dragoman.Web.Site.Feeds;

/// <summary>RSS 2.0 (RSS Advisory Board, 2.0.11) with Atom links, Dublin Core languages and the body as content:encoded.</summary>
public static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly InstantPattern Rfc822 =
        InstantPattern.CreateWithInvariantCulture("ddd, dd MMM uuuu HH:mm:ss 'GMT'");

    public static byte[] Write(FeedView feed) => FeedXml.Feed(
        xml => WriteChannel(xml, feed),
        feed.Items.Select(item => item.Kept(FeedFormat.Rss, () => FeedXml.Item(WriteRoot, xml => WriteItem(xml, item)))));

    private static void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "content", null, Content);
    }

    private static void WriteChannel(XmlWriter xml, FeedView feed)
    {
        WriteRoot(xml);
        xml.WriteStartElement("channel");
        Element(xml, "title", feed.Title);
        Element(xml, "link", feed.HomeAddress);
        Element(xml, "description", feed.Description);
        Element(xml, "language", feed.Language);
        Element(xml, "lastBuildDate", Rfc822.Format(feed.Built));
        Link(xml, "self", feed.Address, feed.Language, "application/rss+xml");
        if (feed.Hub is not null)
        {
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("rel", "hub");
            xml.WriteAttributeString("href", feed.Hub);
            xml.WriteEndElement();
        }
        foreach (var other in feed.Alternates) Link(xml, "alternate", other.Address, other.Hreflang, "application/rss+xml");
    }

    /// <summary>A description is read as HTML: a summary that speaks of tags must not become them.</summary>
    private static string AsHtml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", item.Title);
        Element(xml, "link", item.Address);
        xml.WriteStartElement("guid");
        // It leads to the page too, and stays when the address changes.
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(item.Identity);
        xml.WriteEndElement();
        Element(xml, "pubDate", Rfc822.Format(item.Published));
        foreach (var author in item.Creators) xml.WriteElementString("dc", "creator", DublinCore, XmlCharacters.Only(author.Name));
        xml.WriteElementString("dc", "language", DublinCore, item.Language);
        foreach (var other in item.Alternates) Link(xml, "alternate", other.Address, other.Hreflang, "text/html");
        // Readers that know both take the last one for the body: the summary must come first.
        Element(xml, "description", AsHtml(item.Summary));
        if (item.Html is not null) xml.WriteElementString("content", "encoded", Content, XmlCharacters.Only(item.Html));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string language, string type)
    {
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlCharacters.Only(text));
}
