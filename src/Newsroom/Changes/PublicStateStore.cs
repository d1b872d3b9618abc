using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Changes;

/// <summary>By which numbers a server knows whether the pages that it keeps are still right.</summary>
/// <param name="Change">Of the newest change of a story.</param>
/// <param name="Appearance">Grows when something changes that any page may show.</param>
/// <param name="Next">When the next scheduled publication falls due; null where none waits.</param>
public sealed record PublicState(long Change, long Appearance, Instant? Next);

/// <summary>Asks for the state of what is public: one small question, which a server may ask before every answer.</summary>
public sealed class PublicStateStore(Database database)
{
    public Task<PublicState> ReadAsync(Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT (SELECT number FROM story_change_count) AS change, (SELECT number FROM appearance) AS appearance,
                (SELECT min(public_from) FROM shown WHERE public_from > @now) AS next
            """;
        var row = (await session.FirstAsync<Row>(sql, new { now = now.ToUnixTimeMilliseconds() }))!;
        return new PublicState(row.Change, row.Appearance, row.Next is { } next ? Instant.FromUnixTimeMilliseconds(next) : null);
    }, cancel);

    private sealed class Row
    {
        public long Change { get; init; }
        public long Appearance { get; init; }
        public long? Next { get; init; }
    }
}
