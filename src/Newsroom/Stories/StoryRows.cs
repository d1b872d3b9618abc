namespace Dragoman.Stories;

internal sealed class StoryRow
{
    public string Id { get; init; } = "";
    public long FiledAt { get; init; }
    public long? KilledAt { get; init; }
    public string? KilledBy { get; init; }
    public string? KillReason { get; init; }
    public long? Urgency { get; init; }
}

internal sealed class ArticleRow
{
    public string Id { get; init; } = "";
    public string Edition { get; init; } = "";
    public string? SourceId { get; init; }
    public string Slug { get; init; } = "";
    public string? Section { get; init; }
    public string? Byline { get; init; }
    public long? TakenDownAt { get; init; }
    public string? TakenDownBy { get; init; }
    public string? TakeDownReason { get; init; }
}

internal sealed class RevisionRow
{
    public long Number { get; init; }
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
    public string? WrittenBy { get; init; }
    public string Document { get; init; } = "";
}

internal sealed class PublicationRow
{
    public long Number { get; init; }
    public long Revision { get; init; }
    public string Kind { get; init; } = "";
    public string? ChangeType { get; init; }
    public string? Note { get; init; }
    public long PublicAt { get; init; }
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
    public string? ReleaseId { get; init; }
}

internal sealed class CancellationRow
{
    public string ArticleId { get; init; } = "";
    public long Publication { get; init; }
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
}

internal sealed class StageActRow
{
    public string ArticleId { get; init; } = "";
    public string Step { get; init; } = "";
    public long Follows { get; init; }
    public string Reading { get; init; } = "";
    public string? Note { get; init; }
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
}

internal sealed class EmbargoRow
{
    public long? Until { get; init; }
    public string Zone { get; init; } = "";
    public string AskedBy { get; init; } = "";
    public string Reason { get; init; } = "";
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
}

internal sealed class LegalAcknowledgementRow
{
    public string ArticleId { get; init; } = "";
    public string ChangedId { get; init; } = "";
    public long Publication { get; init; }
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
}

internal sealed class AcknowledgementRow
{
    public string Edition { get; init; } = "";
    public long MadeAt { get; init; }
    public string MadeBy { get; init; } = "";
}
