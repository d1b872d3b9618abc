using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Releases;

/// <summary>What a person asks to be published: articles of one story, at one instant.</summary>
public sealed record ReleaseOrder(IReadOnlyList<string> Editions, Instant At)
{
    public ChangeType? Change { get; init; }

    /// <summary>What readers of each edition are told: tag → note.</summary>
    public IReadOnlyDictionary<string, string?> Notes { get; init; } = new Dictionary<string, string?>();

    /// <summary>There is a person who can be asked about open errors.</summary>
    public bool Asks { get; init; }

    /// <summary>Nothing goes out with an open error, whatever the editions' rules say.</summary>
    public bool Strict { get; init; }
}
