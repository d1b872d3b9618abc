using Dragoman.Databases;

namespace Dragoman.Storage.Tests;

public sealed class MigrationTests
{
    private static readonly Migration[] Steps =
    [
        new(1, "notes", "CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL)", "", ""),
        new(2, "notes-have-authors", "ALTER TABLE note ADD COLUMN author TEXT", "", ""),
        new(
            3,
            "notes-stay",
            "",
            "CREATE TRIGGER note_stays BEFORE DELETE ON note BEGIN SELECT raise(ABORT, 'notes stay'); END",
            """
            CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'notes stay'; END $$;
            CREATE TRIGGER note_stays BEFORE DELETE ON note FOR EACH STATEMENT EXECUTE FUNCTION stays();
            """),
    ];

    private static Task ApplyAsync(Database database, params IReadOnlyList<Migration> steps) => new MigrationStore(database, steps).ApplyAsync();

    private static Task<long> VersionAsync(Database database) => database.ReadAsync(session => session.FirstAsync<long>("SELECT max(number) FROM migration"));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task From_nothing_and_from_every_earlier_version_the_schema_comes_out_the_same_and_the_data_stays(DatabaseKind kind)
    {
        for (var from = 0; from <= Steps.Length; from++)
        {
            using var test = TestDatabase.Create(kind);
            await using var database = Database.Open(test.DataFolder, test.ConnectionString);
            if (from > 0)
            {
                await ApplyAsync(database, Steps[..from]);
                await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO note (id, text) VALUES ('a', 'kept')"));
            }
            await ApplyAsync(database, Steps);
            await ApplyAsync(database, Steps);

            Assert.Equal(3, await VersionAsync(database));
            await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO note (id, text, author) VALUES ('b', 'new', 'Nasrin')"));
            var notes = await database.ReadAsync(session => session.QueryAsync<string>("SELECT text FROM note ORDER BY id"));
            Assert.Equal(from == 0 ? ["new"] : ["kept", "new"], notes);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WriteAsync(session => session.ExecuteAsync("DELETE FROM note")));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Programs_that_start_at_once_on_an_empty_database_all_find_it_ready(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            await using var database = Database.Open(test.DataFolder, test.ConnectionString);
            await ApplyAsync(database, Steps);
            await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO note (id, text) VALUES (@id, 'x')", new { id = $"{n}" }));
        })));
        await using var after = Database.Open(test.DataFolder, test.ConnectionString);
        Assert.Equal(8, await after.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM note")));
        Assert.Equal(3, await after.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM migration")));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database, Steps);
        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => ApplyAsync(database, Steps[..2]));
        Assert.Equal(3, refused.Found);
        Assert.Contains("newer Dragoman", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, await VersionAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_migration_that_fails_leaves_the_version_before_it_whole(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database, Steps[..1]);
        var broken = new Migration(3, "broken", "ALTER TABLE nowhere ADD COLUMN x TEXT", "", "");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ApplyAsync(database, [Steps[0], Steps[1], broken]));
        Assert.Equal(1, await VersionAsync(database));
        await ApplyAsync(database, Steps);
        Assert.Equal(3, await VersionAsync(database));
    }
}
