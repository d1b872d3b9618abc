namespace Dragoman.Storage;

/// <summary>Brings a database to the schema that this program knows. Two programs may start at once: one waits for the other.</summary>
public sealed class MigrationStore(Database database, IReadOnlyList<Migration> migrations)
{
    public async Task ApplyAsync(CancellationToken cancel = default)
    {
        if (await VersionAsync(cancel) == Known)
            return;
        await database.WriteAsync(async session =>
        {
            if (session.Kind == DatabaseKind.Postgres)
                await session.ExecuteAsync("SELECT pg_advisory_xact_lock(7367267)");
            await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)");
            var version = await AppliedAsync(session);
            if (version > Known)
                throw new NewerDatabaseException(version, Known);
            foreach (var migration in migrations.Where(m => m.Number > version))
                await ApplyAsync(session, migration);
        }, cancel);
    }

    private int Known => migrations.Count == 0 ? 0 : migrations[^1].Number;

    private static async Task ApplyAsync(Session session, Migration migration)
    {
        foreach (var sql in migration.For(session.Kind))
            await session.ExecuteAsync(sql);
        await session.ExecuteAsync("INSERT INTO migration (number, name) VALUES (@Number, @Name)", new { Number = (long)migration.Number, migration.Name });
    }

    private Task<int> VersionAsync(CancellationToken cancel) => database.ReadAsync(async session =>
    {
        var exists = session.Kind == DatabaseKind.Sqlite
            ? await session.FirstAsync<long>("SELECT count(*) FROM sqlite_master WHERE name = 'migration'")
            : await session.FirstAsync<long>("SELECT count(*) FROM pg_tables WHERE tablename = 'migration' AND schemaname = current_schema()");
        return exists == 0 ? 0 : await AppliedAsync(session);
    }, cancel);

    private static async Task<int> AppliedAsync(Session session) =>
        (int)await session.FirstAsync<long>("SELECT coalesce(max(number), 0) FROM migration");
}
