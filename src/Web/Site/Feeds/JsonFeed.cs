using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NodaTime.Text;

namespace Dragoman.Web.Site.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(FeedView feed)
    {
        var written = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = feed.HomeAddress,
            ["feed_url"] = feed.Address,
            ["description"] = feed.Description,
            ["language"] = feed.Language,
            ["authors"] = Authors([new(feed.Publisher)]),
        };
        if (feed.Hub is not null)
            written["hubs"] = new JsonArray(new JsonObject { ["type"] = "WebSub", ["url"] = feed.Hub });
        written["items"] = new JsonArray([.. feed.Items.Select(Item)]);
        return JsonSerializer.SerializeToUtf8Bytes(written, Written);
    }

    private static JsonObject Item(FeedItem item)
    {
        var written = new JsonObject
        {
            ["id"] = item.Identity,
            ["url"] = item.Address,
            ["title"] = item.Title,
            ["summary"] = item.Summary,
        };
        // An item needs a content of one kind or the other.
        if (item.Html is not null) written["content_html"] = item.Html;
        else written["content_text"] = item.Summary;
        written["date_published"] = InstantPattern.General.Format(item.Published);
        if (item.Updated is { } updated) written["date_modified"] = InstantPattern.General.Format(updated);
        written["language"] = item.Language;
        written["authors"] = Authors(item.Creators);
        return written;
    }

    private static JsonArray Authors(IEnumerable<FeedAuthor> authors) => [.. authors.Select(Author)];

    private static JsonObject Author(FeedAuthor author)
    {
        var written = new JsonObject { ["name"] = author.Name };
        if (author.Address is not null) written["url"] = author.Address;
        return written;
    }
}
