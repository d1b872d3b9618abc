using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <param name="Story">The one that the file is of; null where it shows several.</param>
/// <param name="Pictures">The renditions that it names, as <c>id/name</c> with spaces between.</param>
internal readonly record struct WrittenFile(string? Story, string Pictures);

/// <summary>How far the newsroom's changes were followed.</summary>
/// <param name="Maker">Stands for all that every file depends on.</param>
internal sealed record WrittenState(string Maker, long Change, Instant Until)
{
    /// <summary>Whether all that may have changed since is known one by one.</summary>
    public bool Follows(WrittenState before) => before.Maker == Maker && before.Change <= Change && before.Until <= Until;
}

/// <summary>
/// What a folder of the site was when it was last written: its files, and which of them are of one story alone. A database beside them:
/// with one more article, some lines of a hundred thousand are looked at.
/// </summary>
internal sealed class WrittenStore : IAsyncDisposable
{
    private const string FileName = ".dragoman-files.db";
    private const int InOneGo = 2_000;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, story TEXT, pictures TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS file_story ON file (story);
        CREATE INDEX IF NOT EXISTS file_pictures ON file (pictures, story) WHERE pictures <> '';
        CREATE TABLE IF NOT EXISTS state (maker TEXT NOT NULL, change INTEGER NOT NULL, until INTEGER NOT NULL);
        """;

    private readonly SqliteDatabase database;

    private WrittenStore(SqliteDatabase database) => this.database = database;

    public static async Task<WrittenStore> OpenAsync(string folder, CancellationToken cancel)
    {
        var store = new WrittenStore(new(folder, FileName));
        await store.database.WriteAsync(session => session.ExecuteAsync(Schema), cancel);
        return store;
    }

    /// <summary>Null where nothing is known to be right.</summary>
    public Task<WrittenState?> StateAsync(CancellationToken cancel) => database.ReadAsync(async session =>
        await session.FirstAsync<StateRow>("SELECT maker, change, until FROM state") is { } row
            ? new WrittenState(row.Maker, row.Change, Instant.FromUnixTimeMilliseconds(row.Until))
            : null, cancel);

    /// <summary>The files that were written: all, or those of some stories and of none.</summary>
    public Task<IReadOnlyDictionary<string, WrittenFile>> FilesAsync(IEnumerable<string>? stories, CancellationToken cancel) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<FileRow>($"SELECT path, story, pictures FROM file{Of(stories)}", new { stories = Json(stories) });
        return (IReadOnlyDictionary<string, WrittenFile>)rows.ToDictionary(row => row.Path, row => new WrittenFile(row.Story, row.Pictures), StringComparer.Ordinal);
    }, cancel);

    /// <summary>How many files are of other stories than some, and the renditions that those name.</summary>
    public Task<(int Count, IReadOnlyList<string> Pictures)> OthersAsync(IEnumerable<string> stories, CancellationToken cancel) => database.ReadAsync(async session =>
    {
        const string others = "story IS NOT NULL AND story NOT IN (SELECT value FROM json_each(@stories))";
        var values = new { stories = Json(stories) };
        return (
            await session.FirstAsync<int>($"SELECT count(*) FROM file WHERE {others}", values),
            await session.QueryAsync<string>($"SELECT DISTINCT pictures FROM file WHERE pictures <> '' AND {others}", values));
    }, cancel);

    /// <summary>Says that nothing is known to be right, while files are written.</summary>
    public Task ForgetAsync(CancellationToken cancel) => database.WriteAsync(session => session.ExecuteAsync("DELETE FROM state"), cancel);

    /// <summary>Keeps what was written, in place of all files, or of those of some stories and of none.</summary>
    public Task SaveAsync(WrittenState state, IReadOnlyDictionary<string, WrittenFile> files, IEnumerable<string>? stories, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync($"DELETE FROM file{Of(stories)}", new { stories = Json(stories) });
        foreach (var some in files.OrderBy(file => file.Key, StringComparer.Ordinal).Chunk(InOneGo))
        {
            await session.ExecuteAsync(
                "INSERT INTO file (path, story, pictures) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(@rows)",
                new { rows = Json(some.Select(file => new[] { file.Key, file.Value.Story, file.Value.Pictures })) });
        }
        await session.ExecuteAsync(
            "INSERT INTO state (maker, change, until) VALUES (@Maker, @Change, @until)", new { state.Maker, state.Change, until = state.Until.ToUnixTimeMilliseconds() });
    }, cancel);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static string Of(IEnumerable<string>? stories) => stories is null ? "" : " WHERE story IS NULL OR story IN (SELECT value FROM json_each(@stories))";

    private static string Json<T>(IEnumerable<T>? values) => System.Text.Json.JsonSerializer.Serialize(values ?? []);

    private sealed class StateRow
    {
        public string Maker { get; init; } = "";
        public long Change { get; init; }
        public long Until { get; init; }
    }

    private sealed class FileRow
    {
        public string Path { get; init; } = "";
        public string? Story { get; init; }
        public string Pictures { get; init; } = "";
    }
}
