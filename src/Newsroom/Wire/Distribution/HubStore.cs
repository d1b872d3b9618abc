using Dragoman.Changes;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Wire.Distribution;

/// <summary>How far the hub of the feeds (WebSub) has been told of what changed.</summary>
/// <param name="Change">Number of the last change that it knows of.</param>
/// <param name="Until">What fell due by then it knows too.</param>
public sealed record HubPlace(long Change, Instant Until);

/// <summary>A story of which readers have something else than before.</summary>
/// <param name="Edition">Where; null for all editions.</param>
/// <param name="Subject">What the change says of itself; see <see cref="ChangeKind"/>.</param>
public sealed record HubStory(string Story, string? Edition, ChangeKind Kind, string? Subject);

/// <param name="Editions">Whose feeds have changed.</param>
/// <param name="Stories">By which stories.</param>
/// <param name="Next">Where to go on once the hub has been told.</param>
public sealed record HubNews(IReadOnlyCollection<string> Editions, IReadOnlyCollection<HubStory> Stories, HubPlace Next)
{
    /// <summary>The feeds of corrections, which all editions have, have changed too.</summary>
    public bool IsCorrected => Stories.Any(story => story.Kind is ChangeKind.Correction or ChangeKind.Kill or ChangeKind.Takedown);
}

/// <summary>Remembers what the hub was told: a program that ends before it could tell does so when it starts again.</summary>
public sealed class HubStore(Database database, ChangeStore changes)
{
    private const int Batch = 500;

    /// <summary>What the hub does not know yet; null where it knows all, and at first, when it is told nothing of what was before it.</summary>
    public async Task<HubNews?> NewsAsync(IReadOnlyList<string> editions, Instant now, CancellationToken cancel = default)
    {
        if (await PlaceAsync(cancel) is not { } place)
        {
            await KeepAsync(new(await changes.NewestAsync(cancel), now), cancel);
            return null;
        }
        var (stories, last) = (new HashSet<HubStory>(), place.Change);
        while (await changes.AfterAsync(last, Batch, cancel) is { Count: > 0 } some)
        {
            stories.UnionWith(some.Where(IsPublic).Where(change => change.At <= now).Select(change => new HubStory(change.Story, change.Edition, change.Kind, change.Subject)));
            last = some[^1].Number;
        }
        stories.UnionWith(await DueAsync(place.Until, now, cancel));
        if (stories.Count > 0)
            return new(stories.SelectMany(story => story.Edition is null ? editions : [story.Edition]).ToHashSet(StringComparer.Ordinal), stories, new(last, now));
        if (last != place.Change)
            await KeepAsync(new(last, now), cancel);
        return null;
    }

    public Task KeepAsync(HubPlace place, CancellationToken cancel = default) => database.WriteAsync(session => session.ExecuteAsync(
        """
        INSERT INTO hub_place (id, change_number, until_at) VALUES ('hub', @Change, @until)
        ON CONFLICT (id) DO UPDATE SET change_number = excluded.change_number, until_at = excluded.until_at
        """, new { place.Change, until = place.Until.ToUnixTimeMilliseconds() }), cancel);

    private static bool IsPublic(StoryChange change) =>
        change.Kind is ChangeKind.Publication or ChangeKind.Correction or ChangeKind.Kill or ChangeKind.Takedown or ChangeKind.Section or ChangeKind.Byline;

    private Task<HubPlace?> PlaceAsync(CancellationToken cancel) => database.ReadAsync(async session =>
        await session.FirstAsync<Row>("SELECT change_number, until_at FROM hub_place") is { } row ? new HubPlace(row.ChangeNumber, Instant.FromUnixTimeMilliseconds(row.UntilAt)) : null, cancel);

    /// <summary>What was decided earlier and became public since.</summary>
    private Task<IReadOnlyList<HubStory>> DueAsync(Instant after, Instant until, CancellationToken cancel) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT DISTINCT shown.story_id, shown.edition, publication.kind FROM shown
            JOIN publication ON publication.article_id = shown.article_id AND publication.revision = shown.revision AND publication.public_at = shown.public_from
            WHERE shown.public_from > @after AND shown.public_from <= @until
            """;
        var rows = await session.QueryAsync<DueRow>(sql, new { after = after.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() });
        return (IReadOnlyList<HubStory>)[.. rows.Select(row => new HubStory(row.StoryId, row.Edition, row.Kind == "correction" ? ChangeKind.Correction : ChangeKind.Publication, null))];
    }, cancel);

    private sealed class Row
    {
        public long ChangeNumber { get; init; }
        public long UntilAt { get; init; }
    }

    private sealed class DueRow
    {
        public string StoryId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string Kind { get; init; } = "";
    }
}
