using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Board;

/// <summary>Since when a translation is stale, and the gravest that an editor said of the changes which made it so.</summary>
internal sealed record StaleCause(Instant Since, ChangeType? Change)
{
    private static readonly ChangeType?[] Gravest = [ChangeType.Legal, ChangeType.Factual, ChangeType.Update, ChangeType.Cosmetic];

    public static async Task<StaleCause?> OfAsync(Session session, Article article)
    {
        var causes = new List<(Instant At, ChangeType? Change)>();
        foreach (var stale in new Staleness(article).Of(article.Head.Content))
            causes.AddRange(await OfAsync(session, stale.Change));
        return causes.Count == 0 ? null : new(causes.Min(cause => cause.At), Gravest.FirstOrDefault(change => causes.Exists(cause => cause.Change == change)));
    }

    /// <summary>The publications, since the one that the block was carried from, that changed what it was carried from.</summary>
    private static async Task<IReadOnlyList<(Instant, ChangeType?)>> OfAsync(Session session, SourceChange change)
    {
        var causes = new List<(Instant, ChangeType?)>();
        var before = await TextAsync(session, change.In, change.SinceRevision, change.Block);
        foreach (var publication in change.In.Standing.Where(publication => publication.Revision > change.SinceRevision))
        {
            var after = await TextAsync(session, change.In, publication.Revision, change.Block);
            if (after?.Digest != before?.Digest)
                causes.Add((publication.RecordedAt, publication.Change));
            before = after;
        }
        return causes.Count > 0 ? causes : [(change.In.Head.At, null)];
    }

    private static async Task<Block?> TextAsync(Session session, Article article, long revision, string block)
    {
        var text = revision == article.Head.Number ? article.Head
            : revision == article.Published?.Number ? article.Published
            : await StoryStore.RevisionAsync(session, article.Id, revision);
        return text.Content.Find(block);
    }
}
