using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage;

/// <summary>One file, WAL, synchronous=FULL: a committed write survives a crash of the process and of the machine.</summary>
public sealed class SqliteDatabase : Database
{
    public const string FileName = "newsroom.db";

    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;";
    private const int MostIdle = 8;
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string connectionString;

    // Kept here and not in the library's pool, which forgets what a connection has prepared.
    private readonly ConcurrentStack<SqliteKeepingConnection> idle = new();

    // SQLite lets one writer in; waiting here costs nothing, while its own busy handler polls.
    private readonly SemaphoreSlim writer = new(1, 1);

    public SqliteDatabase(string folder, string fileName = FileName)
    {
        var file = Path.Combine(Path.GetFullPath(folder), fileName);
        CreateFile(file);
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 20, Pooling = false }.ToString();
    }

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    protected override async Task<T> RunAsync<T>(Func<Session, Task<T>> work, bool writing, CancellationToken cancel)
    {
        if (writing)
            await writer.WaitAsync(cancel);
        try
        {
            var connection = idle.TryPop(out var known) ? known : await ConnectAsync(cancel);
            try
            {
                var result = await RunAsync(connection, work, writing, cancel);
                if (idle.Count < MostIdle)
                {
                    idle.Push(connection);
                    connection = null;
                }
                return result;
            }
            finally
            {
                // After an error too: nothing of it is used again.
                if (connection is not null)
                    await connection.DisposeAsync();
            }
        }
        finally
        {
            if (writing)
                writer.Release();
        }
    }

    private async Task<T> RunAsync<T>(SqliteKeepingConnection connection, Func<Session, Task<T>> work, bool writing, CancellationToken cancel)
    {
        await using var transaction = connection.BeginTransaction(deferred: !writing);
        var result = await work(new Session(transaction, Kind));
        await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task<SqliteKeepingConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteKeepingConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override bool MayTryAgain(DbException error) =>
        error is SqliteException { SqliteErrorCode: Busy or Locked };

    public override ValueTask DisposeAsync()
    {
        while (idle.TryPop(out var connection))
            connection.Dispose();
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>It holds the signing key: only its owner may read it. SQLite gives the WAL beside it the same mode.</summary>
    private static void CreateFile(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file))
            return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(file, options);
    }
}
