using System.Collections.Concurrent;
using NodaTime;

namespace Dragoman.Web.Site.Feeds;

/// <summary>A feed of an edition or of a part of it. All addresses are absolute.</summary>
/// <param name="Alternates">The sister editions' feeds.</param>
/// <param name="Built">When the newest of its items was published.</param>
/// <param name="Gone">What readers had of it and have no more.</param>
/// <param name="Hub">Where to subscribe to it (WebSub), or null.</param>
/// <param name="Outlet">Whose feed it is; its title, if not given.</param>
public sealed record FeedView(
    string Title, string Description, string Language, string Address, string HomeAddress,
    Instant Built, IReadOnlyList<FeedAlternate> Alternates, IReadOnlyList<FeedItem> Items, IReadOnlyList<FeedGone>? Gone = null, string? Hub = null, string? Outlet = null)
{
    public string Publisher => Outlet ?? Title;
}

public sealed record FeedAlternate(string Hreflang, string Address);

/// <param name="Language">BCP 47; RSS itself has a language for the channel only.</param>
/// <param name="Html">The article's body as HTML, or null to leave it out.</param>
/// <param name="Alternates">The story's page in the other editions.</param>
/// <param name="Id">Stays the same when the address changes; the address itself, if not given.</param>
/// <param name="Updated">When it was last published again; null where it was not.</param>
public sealed record FeedItem(
    string Address, string Title, string Summary, string? Html, string Language, string Outlet,
    Instant Published, IReadOnlyList<FeedAlternate> Alternates, string? Id = null, Instant? Updated = null)
{
    public string Identity => Id ?? Address;

    public Instant Changed => Updated ?? Published;

    private readonly ConcurrentDictionary<FeedFormat, byte[]> written = new();

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>The same; the outlet, where no byline says.</summary>
    public IReadOnlyList<FeedAuthor> Creators => Authors.Count > 0 ? Authors : [new(Outlet)];

    /// <summary>The item as it stands in a feed of a format, written once.</summary>
    internal byte[] Kept(FeedFormat format, Func<byte[]> write) => written.GetOrAdd(format, _ => write());
}

/// <param name="Address">The page of what they wrote, or null.</param>
public sealed record FeedAuthor(string Name, string? Address = null);

public sealed record FeedGone(string Id, Instant At);
