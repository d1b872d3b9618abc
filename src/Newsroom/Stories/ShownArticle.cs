using NodaTime;

namespace Dragoman.Stories;

/// <summary>An article as readers see it at an instant: enough for a list of articles, read with one question.</summary>
/// <param name="Place">Where it stands among all: grows with the instant of its first publication.</param>
/// <param name="Content">The text of the publication that holds.</param>
/// <param name="PublishedAt">When that publication went out; the first one was at <see cref="FirstAt"/>.</param>
/// <param name="CorrectedAt">When its newest correction with a note went out, or null.</param>
/// <param name="Source">The edition that it was translated from; null for an original.</param>
/// <param name="Section">The slug of the edition's section that it stands in, or null.</param>
/// <param name="SourceAddress">The page it was translated from; null where readers cannot see one.</param>
public sealed record ShownArticle(
    long Place,
    string Article,
    string Story,
    string Edition,
    string Address,
    Content Content,
    Instant PublishedAt,
    Instant? CorrectedAt,
    string? Source,
    string? SourceAddress,
    string? Section = null)
{
    public Instant FirstAt => ShownLine.InstantOf(Place);
}
