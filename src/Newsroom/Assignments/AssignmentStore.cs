using Dragoman.Changes;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Assignments;

/// <summary>Who has the work of which story in which edition, and who had it before: rows that are only ever added.</summary>
public sealed class AssignmentStore(Database database, params IEnumerable<IAssignmentListener> listeners)
{
    private const int LongestNote = 1000;

    /// <summary>Takes the work.</summary>
    /// <param name="seen">Who has it, as the person knows: of two who claim at once, the second is told of the first.</param>
    public Task<Assignment> ClaimAsync(string story, Edition edition, string? seen, Act act, CancellationToken cancel = default) =>
        AddAsync(story, edition, AssignmentKind.Claimed, seen, act.By, null, act, cancel);

    /// <summary>Gives the work to somebody.</summary>
    /// <param name="to">The name of an account with a role in the edition.</param>
    public Task<Assignment> HandOverAsync(string story, Edition edition, string? seen, string to, string? note, Act act, CancellationToken cancel = default) =>
        AddAsync(story, edition, AssignmentKind.HandedOver, seen, to, note, act, cancel);

    public Task<Assignment> ReleaseAsync(string story, Edition edition, string? seen, Act act, CancellationToken cancel = default) =>
        AddAsync(story, edition, AssignmentKind.Released, seen, null, null, act, cancel);

    /// <summary>Takes one's own last step back, while nobody has made another.</summary>
    public Task<Assignment> UndoAsync(string story, Edition edition, long number, Act act, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var last = await LastAsync(session, story, edition);
        if (last is null || last.Number != number || last.MadeBy != act.By)
            throw new RefusedException($"It is too late to undo this: {Standing(last)}.", "Claim the work, or hand it over.");
        return await AddAsync(session, last, new(story, edition.Tag, number + 1, AssignmentKind.Undone, last.HeldBefore, last.Holder, null, act.At, act.By));
    }, cancel);

    /// <summary>All that was ever said, the oldest first.</summary>
    public Task<IReadOnlyList<Assignment>> HistoryAsync(string story, string edition, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<Row>("SELECT * FROM assignment WHERE story_id = @story AND edition = @edition ORDER BY number", new { story, edition });
        return (IReadOnlyList<Assignment>)[.. rows.Select(row => row.Assignment())];
    }, cancel);

    /// <summary>Edition → who has its work of the story, for the editions where somebody has.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HoldersAsync(Session session, string story)
    {
        const string sql = """
            SELECT assignment.edition, assignment.holder FROM assignment
            WHERE story_id = @story AND holder IS NOT NULL
            AND number = (SELECT max(number) FROM assignment newest WHERE newest.story_id = assignment.story_id AND newest.edition = assignment.edition)
            """;
        return (await session.QueryAsync<Row>(sql, new { story })).ToDictionary(row => row.Edition, row => row.Holder!, StringComparer.Ordinal);
    }

    private Task<Assignment> AddAsync(string story, Edition edition, AssignmentKind kind, string? seen, string? holder, string? note, Act act, CancellationToken cancel)
    {
        if (note?.Length > LongestNote)
            throw new RefusedException($"The note is longer than {LongestNote} characters.", "Say it shorter.");
        return database.WriteAsync(async session =>
        {
            var last = await LastAsync(session, story, edition);
            if (last?.Holder == holder && string.IsNullOrWhiteSpace(note))
                return last?.Assignment() ?? throw new RefusedException("Nobody has this work.", "There is nothing to let go of.");
            if (last?.Holder != seen)
                throw new RefusedException($"Meanwhile this has changed: {Standing(last)}.", "Look at the board again.");
            return await AddAsync(session, last, new(
                story, edition.Tag, (last?.Number ?? 0) + 1, kind, holder, last?.Holder, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), act.At, act.By));
        }, cancel);
    }

    private async Task<Assignment> AddAsync(Session session, Row? last, Assignment added)
    {
        const string sql = """
            INSERT INTO assignment (story_id, edition, number, kind, holder, held_before, note, made_at, made_by)
            VALUES (@Story, @Edition, @Number, @kind, @Holder, @Before, @Note, @at, @By)
            """;
        await session.ExecuteAsync(sql, new
        {
            added.Story,
            added.Edition,
            added.Number,
            kind = Words.Of(added.Kind),
            added.Holder,
            Before = last?.Holder,
            added.Note,
            at = added.At.ToUnixTimeMilliseconds(),
            added.By,
        });
        foreach (var listener in listeners)
            await listener.AssignedAsync(session, added);
        var happened = added.Holder is null ? ChangeKind.Release : added.Kind == AssignmentKind.HandedOver ? ChangeKind.HandOver : ChangeKind.Claim;
        await ChangeStore.AddAsync(session, new(added.Story, added.Edition, happened, added.Holder, null, added.At, added.By));
        return added;
    }

    /// <summary>Two who want the same work wait for each other at the story.</summary>
    private static async Task<Row?> LastAsync(Session session, string story, Edition edition)
    {
        if (await session.FirstAsync<string>("SELECT id FROM story WHERE id = @story" + session.ForUpdate, new { story }) is null)
            throw new RefusedException($"There is no story {story} in this newsroom.", "Look for it on the board.");
        return await session.FirstAsync<Row>("SELECT * FROM assignment WHERE story_id = @story AND edition = @Tag ORDER BY number DESC LIMIT 1", new { story, edition.Tag });
    }

    private static Sentence Standing(Row? last) => last?.Holder is { } holder ? Sentence.Of($"{holder} has it") : Sentence.Of("nobody has it");

    private sealed class Row
    {
        public string StoryId { get; init; } = "";
        public string Edition { get; init; } = "";
        public long Number { get; init; }
        public string Kind { get; init; } = "";
        public string? Holder { get; init; }
        public string? HeldBefore { get; init; }
        public string? Note { get; init; }
        public long MadeAt { get; init; }
        public string MadeBy { get; init; } = "";

        public Assignment Assignment() => new(StoryId, Edition, Number, Words.Read<AssignmentKind>(Kind), Holder, HeldBefore, Note, Instant.FromUnixTimeMilliseconds(MadeAt), MadeBy);
    }
}
