using System.Security.Cryptography;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Notices;

/// <summary>The notices of each person, and how each wants to be told. They are written in the transaction of what they tell of.</summary>
public sealed class NoticeStore(Database database, IClock clock)
{
    /// <summary>A person's newest notices.</summary>
    public Task<IReadOnlyList<Notice>> OfAsync(string account, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
        await ReadAsync(session, "SELECT * FROM notice WHERE account_id = @account ORDER BY made_at DESC, id DESC LIMIT @most", new { account, most }), cancel);

    public Task<Notice?> FindAsync(string account, string id, CancellationToken cancel = default) => database.ReadAsync(async session =>
        (await ReadAsync(session, "SELECT * FROM notice WHERE account_id = @account AND id = @id", new { account, id })) is [var found] ? found : null, cancel);

    public Task<long> UnreadAsync(string account, CancellationToken cancel = default) => database.ReadAsync(
        session => session.FirstAsync<long>("SELECT count(*) FROM notice WHERE account_id = @account AND read_at IS NULL", new { account }), cancel);

    /// <param name="id">One of the person's; null for all of them.</param>
    public Task MarkReadAsync(string account, string? id, CancellationToken cancel = default) => database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE notice SET read_at = @now WHERE account_id = @account AND read_at IS NULL" + (id is null ? "" : " AND id = @id"), new { account, id, now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }), cancel);

    public Task MarkUnreadAsync(string account, string id, CancellationToken cancel = default) => database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE notice SET read_at = NULL WHERE account_id = @account AND id = @id", new { account, id }), cancel);

    public Task<NoticeWishes> WishesAsync(string account, CancellationToken cancel = default) => database.ReadAsync(session => WishesAsync(session, account), cancel);

    public Task WishAsync(string account, NoticeWishes wishes, CancellationToken cancel = default)
    {
        var document = Json.Write(wishes.Checked());
        return database.WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO notice_wish (account_id, document) VALUES (@account, @document) ON CONFLICT (account_id) DO UPDATE SET document = excluded.document", new { account, document }), cancel);
    }

    internal static async Task<NoticeWishes> WishesAsync(Session session, string account) =>
        await session.FirstAsync<string>("SELECT document FROM notice_wish WHERE account_id = @account", new { account }) is { } document ? Json.Read<NoticeWishes>(document) : new();

    /// <summary>Tells a person, as the person wishes; once, however often it is asked for.</summary>
    /// <param name="subject">What of the kind it is: the same correction is told once.</param>
    internal static async Task TellAsync(Session session, string account, string? address, NoticeKind kind, string subject, NoticeMatter matter, Instant at)
    {
        var wishes = await WishesAsync(session, account);
        var way = wishes[kind];
        if (way == NoticeWay.Off)
            return;
        var (id, made) = (RandomNumberGenerator.GetHexString(16, lowercase: true), at.ToUnixTimeMilliseconds());
        var isNew = await session.ExecuteAsync(
            """
            INSERT INTO notice (id, account_id, kind, subject, way, document, made_at) VALUES (@id, @account, @kind, @subject, @way, @document, @made)
            ON CONFLICT (account_id, kind, subject) DO NOTHING
            """, new { id, account, kind = Words.Of(kind), subject, way = Words.Of(way), document = Json.Write(matter), made }) > 0;
        if (isNew && way == NoticeWay.Mail && (wishes.Address ?? address) is not null)
            await LetterStore.AddAsync(session, account, [id], at);
    }

    internal static async Task<IReadOnlyList<Notice>> ReadAsync(Session session, string sql, object values) =>
        [.. (await session.QueryAsync<Row>(sql, values)).Select(row => row.Notice())];

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string AccountId { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Document { get; init; } = "";
        public long MadeAt { get; init; }
        public long? ReadAt { get; init; }

        public Notice Notice() => new(
            Id, AccountId, Words.Read<NoticeKind>(Kind), Json.Read<NoticeMatter>(Document), Instant.FromUnixTimeMilliseconds(MadeAt), ReadAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null);
    }
}
