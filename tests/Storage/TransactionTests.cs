using System.Data.Common;
using Dragoman.Databases;

namespace Dragoman.Storage.Tests;

public sealed class TransactionTests
{
    private static readonly Migration Ledger = new(
        1, "ledger", "CREATE TABLE entry (id TEXT PRIMARY KEY, amount BIGINT NOT NULL); CREATE TABLE counter (id TEXT PRIMARY KEY, amount BIGINT NOT NULL); INSERT INTO counter VALUES ('all', 0)", "", "");

    private static async Task<Database> OpenAsync(TestDatabase test)
    {
        var database = Database.Open(test.DataFolder, test.ConnectionString);
        await new MigrationStore(database, [Ledger]).ApplyAsync();
        return database;
    }

    private static Task<long> CountAsync(Database database) => database.ReadAsync(CountAsync);

    private static Task<long> CountAsync(Session session) => session.FirstAsync<long>("SELECT count(*) FROM entry");

    private static Task<int> AddAsync(Database database, string id) =>
        database.WriteAsync<int>(session => session.ExecuteAsync("INSERT INTO entry (id, amount) VALUES (@id, 1)", new { id }));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_write_that_fails_is_taken_back_whole(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = await OpenAsync(test);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("INSERT INTO entry (id, amount) VALUES ('a', 1)");
            Assert.Equal(1, await CountAsync(session));
            throw new InvalidOperationException("changed my mind");
        }));
        Assert.Equal(0, await CountAsync(database));

        await AddAsync(database, "a");
        await Assert.ThrowsAnyAsync<DbException>(() => database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("INSERT INTO entry (id, amount) VALUES ('b', 1)");
            await session.ExecuteAsync("INSERT INTO entry (id, amount) VALUES ('a', 1)");
        }));
        Assert.Equal(1, await CountAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_reader_sees_one_state_however_much_is_written_meanwhile(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = await OpenAsync(test);
        await AddAsync(database, "a");
        var (before, after) = await database.ReadAsync(async session =>
        {
            var first = await CountAsync(session);
            await AddAsync(database, "b");
            return (first, await CountAsync(session));
        });
        Assert.Equal((1, 1), (before, after));
        Assert.Equal(2, await CountAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Many_writers_queue_and_none_is_turned_away_or_overwritten(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var one = await OpenAsync(test);
        // Its own door: what two programs on one data folder do.
        await using var other = await OpenAsync(test);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                var id = $"{thread}-{i}";
                await (thread % 2 == 0 ? one : other).WriteAsync(async session =>
                {
                    var sum = await session.FirstAsync<long>("SELECT amount FROM counter WHERE id = 'all'" + session.ForUpdate);
                    await session.ExecuteAsync("INSERT INTO entry (id, amount) VALUES (@id, @sum)", new { id, sum });
                    await session.ExecuteAsync("UPDATE counter SET amount = @next WHERE id = 'all'", new { next = sum + 1 });
                });
            }
        })));
        Assert.Equal(200, await CountAsync(one));
        Assert.Equal(200, await one.ReadAsync(session => session.FirstAsync<long>("SELECT amount FROM counter")));
    }

    [Fact]
    public async Task Only_its_owner_may_read_the_file_and_its_settings_keep_what_is_committed()
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        await using var database = await OpenAsync(test);
        await AddAsync(database, "a");
        var files = Directory.GetFiles(test.DataFolder, "newsroom.db*");
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in files)
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
        Assert.Equal("wal", await database.ReadAsync(session => session.FirstAsync<string>("PRAGMA journal_mode")));
        Assert.Equal(1, await database.ReadAsync(session => session.FirstAsync<long>("PRAGMA foreign_keys")));
        Assert.Equal(2, await database.ReadAsync(session => session.FirstAsync<long>("PRAGMA synchronous")));
    }

    [Fact]
    public void A_folder_without_a_database_is_told_apart_and_not_changed()
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        var folder = Path.Combine(test.DataFolder, "none");
        Assert.False(Database.Exists(folder, null));
        Assert.False(Directory.Exists(folder));
        Assert.True(Database.Exists(folder, "Host=somewhere"));
    }
}
