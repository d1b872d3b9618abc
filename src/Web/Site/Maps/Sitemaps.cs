using System.Globalization;
using System.Text;
using System.Xml;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Site.Maps;

/// <summary>Sitemaps (sitemaps.org 0.9) and the news sitemap (Google's 0.9: the last two days).</summary>
public static class Sitemaps
{
    public const string ContentType = "application/xml; charset=utf-8";

    public static readonly Duration NewsLasts = Duration.FromDays(2);

    private const string Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static byte[] Index(IEnumerable<string> addresses) => Write("sitemapindex", xml =>
    {
        foreach (var address in addresses)
        {
            xml.WriteStartElement("sitemap", Map);
            xml.WriteElementString("loc", Map, address);
            xml.WriteEndElement();
        }
    });

    public static byte[] Articles(SiteView site, IEnumerable<ShownLine> lines) => Write("urlset", xml =>
    {
        foreach (var line in lines)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, site.Absolute(line.Address));
            xml.WriteElementString("lastmod", Map, InstantPattern.General.Format(line.PublishedAt));
            xml.WriteEndElement();
        }
    });

    public static byte[] Pages(SiteView site, IEnumerable<string> addresses) => Write("urlset", xml =>
    {
        foreach (var address in addresses)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, site.Absolute(address));
            xml.WriteEndElement();
        }
    });

    public static byte[] Newest(SiteView site, IEnumerable<ShownLine> lines) => Write("urlset", xml =>
    {
        foreach (var line in lines)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, site.Absolute(line.Address));
            xml.WriteStartElement("news", "news", News);
            xml.WriteStartElement("news", "publication", News);
            xml.WriteElementString("news", "name", News, Feeds.XmlCharacters.Only(site.Edition.Outlet));
            xml.WriteElementString("news", "language", News, LanguageOf(site.Edition.Language));
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", News, InstantPattern.General.Format(line.FirstAt));
            xml.WriteElementString("news", "title", News, Feeds.XmlCharacters.Only(line.Headline));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });

    public static string PartName(long from) => string.Create(CultureInfo.InvariantCulture, $"sitemap/{from}.xml");

    public static string NewsPartName(long from) => string.Create(CultureInfo.InvariantCulture, $"news-sitemap/{from}.xml");

    public static string PartAddress(EditionView edition, long from) => $"{edition.Home}/{PartName(from)}";

    public static string NewsPartAddress(EditionView edition, long from) => $"{edition.Home}/{NewsPartName(from)}";

    public static string ListsAddress(EditionView edition) => edition.Home + "/sitemap/lists.xml";

    public static string NewsAddress(EditionView edition) => edition.Home + "/news-sitemap.xml";

    /// <summary>The news sitemap takes a bare language of two or three letters; Chinese alone has a script behind it.</summary>
    private static string LanguageOf(string tag) => tag.Split('-')[0] switch
    {
        "zh" => tag.Contains("Hant", StringComparison.Ordinal) || tag.EndsWith("TW", StringComparison.Ordinal) ? "zh-tw" : "zh-cn",
        "prs" => "fa",
        var language => language,
    };

    private static byte[] Write(string root, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement(root, Map);
            if (root == "urlset")
                xml.WriteAttributeString("xmlns", "news", null, News);
            write(xml);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
