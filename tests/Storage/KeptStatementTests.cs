using Dragoman.Databases;

namespace Dragoman.Storage.Tests;

/// <summary>The same questions again and again, as a server asks them: SQLite keeps what it prepared for them.</summary>
public sealed class KeptStatementTests
{
    private const string Insert = "INSERT INTO note (id, text) VALUES (@id, @text)";
    private const string Find = "SELECT * FROM note WHERE id = @id";

    private static Task<int> ApplyAsync(Database database) => database.WriteAsync<int>(session => session.ExecuteAsync("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT)"));

    private static Task<int> PutAsync(Database database, string id, string? text) => database.WriteAsync<int>(session => session.ExecuteAsync(Insert, new { id, text }));

    private static Task<Note?> FindAsync(Database database, string id) => database.ReadAsync(session => session.FirstAsync<Note>(Find, new { id }));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Each_asking_has_its_own_values_and_sees_what_is_new(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database);
        await PutAsync(database, "a", "one");
        await PutAsync(database, "b", null);
        Assert.Equal("one", (await FindAsync(database, "a"))!.Text);
        Assert.Null((await FindAsync(database, "b"))!.Text);
        Assert.Null(await FindAsync(database, "c"));
        await PutAsync(database, "c", "three");
        Assert.Equal("three", (await FindAsync(database, "c"))!.Text);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task One_that_failed_works_the_next_time(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database);
        await PutAsync(database, "a", "one");
        await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(Insert, new { id = "b", text = "two" });
            throw new InvalidOperationException("stopped");
        }));
        Assert.Null(await FindAsync(database, "b"));
        await PutAsync(database, "b", "two again");
        Assert.Equal("two again", (await FindAsync(database, "b"))!.Text);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_new_column_is_seen_by_a_question_that_was_asked_before(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await using var other = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database);
        await PutAsync(database, "a", "one");
        Assert.Null((await FindAsync(database, "a"))!.Author);
        await other.WriteAsync(session => session.ExecuteAsync("ALTER TABLE note ADD COLUMN author TEXT DEFAULT 'Nasrin'"));
        Assert.Equal("Nasrin", (await FindAsync(database, "a"))!.Author);
    }

    [Fact]
    public async Task Many_at_once_and_more_questions_than_are_kept()
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        await using var database = Database.Open(test.DataFolder, test.ConnectionString);
        await ApplyAsync(database);
        await PutAsync(database, "a", "one");
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), TestContext.Current.CancellationToken, async (n, cancel) =>
            Assert.Equal(n, await database.ReadAsync(session => session.FirstAsync<long>($"SELECT {n % 700} + @rest FROM note", new { rest = n - (n % 700) }), cancel)));
    }

    private sealed class Note
    {
        public string Id { get; init; } = "";
        public string? Text { get; init; }
        public string? Author { get; init; }
    }
}
