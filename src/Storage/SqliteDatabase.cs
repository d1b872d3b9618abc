using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage;

/// <summary>One file, WAL, synchronous=FULL: a committed write survives a crash of the process and of the machine.</summary>
public sealed class SqliteDatabase : Database
{
    public const string FileName = "newsroom.db";

    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;";
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string connectionString;

    // SQLite lets one writer in; waiting here costs nothing, while its own busy handler polls.
    private readonly SemaphoreSlim writer = new(1, 1);

    public SqliteDatabase(string dataFolder)
    {
        var file = Path.Combine(Path.GetFullPath(dataFolder), FileName);
        CreateFile(file);
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 20 }.ToString();
    }

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    protected override async Task<T> RunAsync<T>(Func<Session, Task<T>> work, bool writing, CancellationToken cancel)
    {
        if (writing)
            await writer.WaitAsync(cancel);
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancel);
            await using (var command = connection.CreateCommand())
            {
                command.CommandText = Settings;
                await command.ExecuteNonQueryAsync(cancel);
            }
            await using var transaction = connection.BeginTransaction(deferred: !writing);
            var result = await work(new Session(transaction, Kind));
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            if (writing)
                writer.Release();
        }
    }

    protected override bool MayTryAgain(DbException error) =>
        error is SqliteException { SqliteErrorCode: Busy or Locked };

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(connectionString))
            SqliteConnection.ClearPool(connection);
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
