using System.Security.Cryptography;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Notices;

/// <summary>The e-mails that are to be sent. Each is sent at least once: one whose sender died is sent again.</summary>
public sealed partial class LetterStore(Database database, IClock clock, AuditStore audit)
{
    private long Now => clock.GetCurrentInstant().ToUnixTimeMilliseconds();

    /// <summary>Takes the letter that is due for longest, so that no other program sends it at the same time; null when none is.</summary>
    public Task<(Letter Letter, IReadOnlyList<Notice> Notices)?> TakeAsync(CancellationToken cancel = default) => database.WriteAsync<(Letter, IReadOnlyList<Notice>)?>(async session =>
    {
        var now = Now;
        var row = await session.FirstAsync<Row>("SELECT * FROM letter WHERE state = 'waiting' AND next_at <= @now ORDER BY next_at, id LIMIT 1", new { now });
        if (row is null || await session.ExecuteAsync(
            "UPDATE letter SET next_at = @until, attempts = attempts + 1 WHERE id = @Id AND state = 'waiting' AND next_at = @NextAt",
            new { row.Id, row.NextAt, until = now + (long)Letter.Lease.TotalMilliseconds }) == 0)
            return null;
        var notices = await NoticeStore.ReadAsync(session, "SELECT * FROM notice WHERE letter_id = @Id ORDER BY made_at, id", new { row.Id });
        return (row.Letter() with { Attempts = (int)row.Attempts + 1 }, notices);
    }, cancel);

    public Task SentAsync(Letter letter) => database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE letter SET state = 'sent', sent_at = @Now, problem = NULL WHERE id = @Id AND state = 'waiting'", new { letter.Id, Now }));

    /// <param name="forGood">Trying again would not help.</param>
    public Task FailedAsync(Letter letter, string problem, bool forGood)
    {
        var again = !forGood && letter.Attempts <= Letter.Waits.Count;
        return database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE letter SET state = @state, next_at = @next, problem = @problem WHERE id = @Id AND state = 'waiting'",
            new
            {
                letter.Id,
                problem,
                state = Words.Of(again ? LetterState.Waiting : LetterState.GivenUp),
                next = Now + (again ? (long)Letter.Waits[letter.Attempts - 1].TotalMilliseconds : 0),
            }));
    }

    /// <summary>The server is in trouble: what is due waits as long as the letter that found out.</summary>
    public Task PutOffAsync(CancellationToken cancel = default) => database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE letter SET next_at = @until WHERE state = 'waiting' AND next_at < @until", new { until = Now + (long)Letter.Waits[0].TotalMilliseconds }), cancel);

    /// <summary>A letter that was given up is tried anew.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> SendAgainAsync(string id, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await session.ExecuteAsync("UPDATE letter SET state = 'waiting', attempts = 0, next_at = @Now WHERE id = @id AND state = 'given-up'", new { id, Now }) == 0)
            return false;
        await audit.AppendAsync(session, new(by, Acts.LetterTriedAgain, "letter:" + id));
        return true;
    }, cancel);

    /// <summary>What waits after a failure, and what was given up; the newest first.</summary>
    public Task<IReadOnlyList<Letter>> TroubledAsync(int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
        (IReadOnlyList<Letter>)[.. (await session.QueryAsync<Row>("SELECT * FROM letter WHERE problem IS NOT NULL AND state IN ('waiting', 'given-up') ORDER BY made_at DESC, id LIMIT @most", new { most })).Select(row => row.Letter())], cancel);

    /// <summary>One letter to each person with what waits for the daily one from before an instant.</summary>
    /// <returns>How many were written.</returns>
    public Task<int> DigestAsync(Instant until, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        const string sql = "SELECT * FROM notice WHERE way = 'digest' AND letter_id IS NULL AND read_at IS NULL AND made_at <= @until ORDER BY made_at";
        var waiting = await NoticeStore.ReadAsync(session, sql, new { until = until.ToUnixTimeMilliseconds() });
        var letters = waiting.GroupBy(notice => notice.Account, StringComparer.Ordinal).ToList();
        foreach (var letter in letters)
            await AddAsync(session, letter.Key, [.. letter.Select(notice => notice.Id)], clock.GetCurrentInstant());
        return letters.Count;
    }, cancel);

    /// <summary>Where no server sends e-mails, none are written: they would all go out on the day when one does.</summary>
    internal static async Task AddAsync(Session session, string account, IReadOnlyList<string> notices, Instant at)
    {
        if (await session.FirstAsync<long>("SELECT count(*) FROM mail_server") == 0)
            return;
        var (id, made) = (RandomNumberGenerator.GetHexString(16, lowercase: true), at.ToUnixTimeMilliseconds());
        await session.ExecuteAsync("INSERT INTO letter (id, account_id, state, attempts, next_at, made_at) VALUES (@id, @account, 'waiting', 0, @made, @made)", new { id, account, made });
        foreach (var notice in notices)
            await session.ExecuteAsync("UPDATE notice SET letter_id = @id WHERE id = @notice", new { id, notice });
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string AccountId { get; init; } = "";
        public string State { get; init; } = "";
        public long Attempts { get; init; }
        public long NextAt { get; init; }
        public long MadeAt { get; init; }
        public string? Problem { get; init; }
        public string Kind { get; init; } = "";

        public Letter Letter() => new(
            Id, AccountId, Words.Read<LetterState>(State), (int)Attempts, Instant.FromUnixTimeMilliseconds(MadeAt), Instant.FromUnixTimeMilliseconds(NextAt), Problem, Words.Read<LetterKind>(Kind));
    }
}
