using Dragoman.Web.Site.Pages;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Writes a feed in its format.</summary>
internal static class FeedPage
{
    public static RenderedPage Of(FeedView feed, FeedFormat format, IReadOnlyCollection<string> tags) => format switch
    {
        FeedFormat.Atom => Of(feed, AtomFeed.Write(feed), AtomFeed.ContentType, tags),
        FeedFormat.Json => Of(feed, JsonFeed.Write(feed), JsonFeed.ContentType, tags),
        _ => Of(feed, RssFeed.Write(feed), RssFeed.ContentType, tags),
    };

    /// <summary>With what a subscriber must know of a feed, as WebSub wants it: its hub, and its own name there.</summary>
    private static RenderedPage Of(FeedView feed, byte[] written, string type, IReadOnlyCollection<string> tags) =>
        new(written, type, tags) { Link = feed.Hub is null ? null : $"<{feed.Hub}>; rel=\"hub\", <{feed.Address}>; rel=\"self\"" };
}
