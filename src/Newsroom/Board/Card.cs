using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Board;

/// <summary>What the board shows of a story in one edition. Derived: it can be made anew from the story at any time.</summary>
public sealed record Card
{
    public required string Story { get; init; }

    public required string Edition { get; init; }

    public required Duty Duty { get; init; }

    /// <summary>Why nothing is left to do.</summary>
    public ArticleState? Closed { get; init; }

    /// <summary>IPTC's, 1 to 8.</summary>
    public required int Urgency { get; init; }

    /// <summary>Of the edition, or, while it does not carry the story, of its source.</summary>
    public string? Section { get; init; }

    /// <summary>The edition that it is carried from, or would be; its own for an original.</summary>
    public required string From { get; init; }

    public required string SourceHeadline { get; init; }

    /// <summary>As the edition says it; null until it does.</summary>
    public string? Headline { get; init; }

    /// <summary>Of the source's text: what is untranslated or stale.</summary>
    public int WordsLeft { get; init; }

    public int Untranslated { get; init; }

    public int Drafts { get; init; }

    public int Stale { get; init; }

    /// <summary>What the editor said of the change that made it stale; null when it was not published, or nothing was said.</summary>
    public ChangeType? Change { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    /// <summary>How far a text is that was handed in.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Readers have, or will have, an earlier text than the newest.</summary>
    public bool IsChangedSince { get; init; }

    public required long Filed { get; init; }

    /// <summary>When it began to be owed: the original's publication, the change, the kill; null while nothing is owed.</summary>
    public long? Owed { get; init; }

    /// <summary>By when it is owed.</summary>
    public long? Due { get; init; }

    /// <summary>Of the first publication that holds; it may be still to come.</summary>
    public long? Public { get; init; }

    /// <summary>Of the newest revision.</summary>
    public long? Touched { get; init; }

    /// <summary>Who has the work.</summary>
    public string? Holder { get; init; }

    public bool IsOriginal => From == Edition;

    public Instant FiledAt => Instant.FromUnixTimeMilliseconds(Filed);

    public Instant? OwedFrom => At(Owed);

    public Instant? DueAt => At(Due);

    public Instant? PublicAt => At(Public);

    public BoardState StateAt(Instant now) => Duty switch
    {
        Duty.Withdrawn or Duty.Stale => BoardState.NeedsAttention,
        Duty.ToCarry => BoardState.ToCarry,
        Duty.Writing => BoardState.Writing,
        Duty.Translating => BoardState.InTranslation,
        Duty.Reviewing => BoardState.InReview,
        Duty.Public => PublicAt > now ? BoardState.Scheduled : BoardState.Published,
        _ => BoardState.Closed,
    };

    /// <summary>The lower, the further up among all cards.</summary>
    public int Rank => ((int)Duty * 10) + (Duty, Change) switch
    {
        (Duty.Stale, ChangeType.Legal) => 0,
        (Duty.Stale, ChangeType.Factual) => 1,
        (Duty.Stale, _) => 2,
        _ => 0,
    };

    private static Instant? At(long? milliseconds) => milliseconds is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
