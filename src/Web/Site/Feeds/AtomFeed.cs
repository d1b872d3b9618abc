using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Atom (RFC 4287) with tombstones (RFC 6721) for what was withdrawn.</summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(FeedView feed) => FeedXml.Feed(
        xml => WriteFeed(xml, feed),
        feed.Items.Select(item => item.Kept(FeedFormat.Atom, () => FeedXml.Item(WriteRoot, xml => WriteEntry(xml, item)))));

    private static void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "at", null, Tombstones);
    }

    private static void WriteFeed(XmlWriter xml, FeedView feed)
    {
        WriteRoot(xml);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Element(xml, "id", feed.Address);
        Element(xml, "title", feed.Title);
        Element(xml, "subtitle", feed.Description);
        Element(xml, "updated", Time(feed.Built));
        Author(xml, new(feed.Publisher));
        Link(xml, "self", feed.Address, feed.Language, "application/atom+xml");
        if (feed.Hub is not null) Hub(xml, feed.Hub);
        Link(xml, "alternate", feed.HomeAddress, feed.Language, "text/html");
        foreach (var other in feed.Alternates) Link(xml, "related", other.Address, other.Hreflang, "application/atom+xml");
        foreach (var gone in feed.Gone ?? [])
        {
            xml.WriteStartElement("deleted-entry", Tombstones);
            xml.WriteAttributeString("ref", gone.Id);
            xml.WriteAttributeString("when", Time(gone.At));
            xml.WriteEndElement();
        }
    }

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, item.Language);
        Element(xml, "id", item.Identity);
        Element(xml, "title", item.Title);
        Element(xml, "published", Time(item.Published));
        Element(xml, "updated", Time(item.Changed));
        foreach (var author in item.Creators) Author(xml, author);
        Link(xml, "alternate", item.Address, item.Language, "text/html");
        foreach (var other in item.Alternates) Link(xml, "alternate", other.Address, other.Hreflang, "text/html");
        Element(xml, "summary", item.Summary);
        if (item.Html is not null)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(XmlCharacters.Only(item.Html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Hub(XmlWriter xml, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "hub");
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", author.Name);
        if (author.Address is not null) Element(xml, "uri", author.Address);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string language, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlCharacters.Only(text));

    private static string Time(Instant instant) => InstantPattern.General.Format(instant);
}
