using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dragoman.Storage;

/// <summary>One file, WAL, synchronous=FULL: a committed write survives a crash of the process and of the machine.</summary>
public sealed class SqliteDatabase : Database
{
    public const string FileName = "newsroom.db";

    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;";
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string connectionString;

    // The pool gives the same ones again, with what was said to them: saying it each time takes as long as a short question.
    private readonly ConditionalWeakTable<sqlite3, string> settled = [];

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
            await using var connection = await ConnectAsync(cancel);
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

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            if (!settled.TryGetValue(connection.Handle!, out _))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Settings;
                await command.ExecuteNonQueryAsync(cancel);
                settled.AddOrUpdate(connection.Handle!, connection.ConnectionString);
            }
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
