namespace Dragoman.Web.Site.Feeds;

public enum FeedFormat
{
    Rss,
    Atom,
    Json,
}

/// <summary>How feeds are called, below the page that they are of.</summary>
public static class FeedFiles
{
    public static IReadOnlyList<FeedFormat> Formats { get; } = Enum.GetValues<FeedFormat>();

    public static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "atom.xml",
        FeedFormat.Json => "feed.json",
        _ => "feed.xml",
    };

    /// <summary>The addresses of the feeds that lie below one.</summary>
    public static IEnumerable<string> Below(string place) => Formats.Select(format => $"{place}/{NameOf(format)}");
}
