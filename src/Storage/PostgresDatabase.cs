using System.Data;
using System.Data.Common;
using Npgsql;

namespace Dragoman.Storage;

/// <summary>Read committed with row locks for writes, repeatable read for pages that must see one state.</summary>
public sealed class PostgresDatabase(string connectionString) : Database
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Settings(connectionString));

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    protected override async Task<T> RunAsync<T>(Func<Session, Task<T>> work, bool writing, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(
            writing ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancel);
        var result = await work(new Session(transaction, Kind));
        await transaction.CommitAsync(cancel);
        return result;
    }

    protected override bool MayTryAgain(DbException error) =>
        error is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        };

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    // Every question here is short: starting workers for it takes longer than it saves, most of all on a busy machine.
    private static string Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options ??= "-c max_parallel_workers_per_gather=0";
        return settings.ConnectionString;
    }
}
