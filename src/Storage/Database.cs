using System.Data.Common;

namespace Dragoman.Storage;

/// <summary>
/// The one door to the newsroom's data: SQLite in a file of the data folder, or PostgreSQL when a connection string says so.
/// All work happens in a transaction; a write that fails leaves nothing behind.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    static Database() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    private long written;

    public abstract DatabaseKind Kind { get; }

    /// <summary>How often this program has written: whoever keeps something that it read knows when to look again.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>Opens the PostgreSQL database that <paramref name="connectionString"/> names, else the SQLite file of the folder.</summary>
    public static Database Open(string dataFolder, string? connectionString) =>
        string.IsNullOrWhiteSpace(connectionString)
            ? new SqliteDatabase(dataFolder)
            : new PostgresDatabase(connectionString);

    /// <summary>Whether there is something to open: opening a SQLite file makes it. Of a PostgreSQL database only its server knows.</summary>
    public static bool Exists(string dataFolder, string? connectionString) =>
        !string.IsNullOrWhiteSpace(connectionString) || File.Exists(Path.Combine(dataFolder, SqliteDatabase.FileName));

    /// <summary>Runs <paramref name="work"/> on one consistent snapshot.</summary>
    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancel = default) =>
        RunAsync(work, writing: false, cancel);

    /// <summary>Runs <paramref name="work"/> and commits it; on a conflict with another writer it is run again from the start.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await RunAsync(work, writing: true, cancel);
                Interlocked.Increment(ref written);
                return result;
            }
            catch (DbException error) when (attempt < 5 && MayTryAgain(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
            }
        }
    }

    public Task WriteAsync(Func<Session, Task> work, CancellationToken cancel = default) =>
        WriteAsync(async session =>
        {
            await work(session);
            return true;
        }, cancel);

    protected abstract Task<T> RunAsync<T>(Func<Session, Task<T>> work, bool writing, CancellationToken cancel);

    protected abstract bool MayTryAgain(DbException error);

    public abstract ValueTask DisposeAsync();
}
