namespace Dragoman.Web.Site.Feeds;

public enum FeedFormat
{
    Rss,
    Atom,
    Json,
}
