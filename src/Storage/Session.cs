using System.Data.Common;
using Dapper;

namespace Dragoman.Storage;

/// <summary>A running transaction. Stores speak SQL through it and through nothing else.</summary>
public sealed class Session(DbTransaction transaction, DatabaseKind kind)
{
    private readonly DbConnection connection = transaction.Connection!;

    public DatabaseKind Kind => kind;

    /// <summary>Ends a SELECT whose rows no other writer may change until this transaction ends. SQLite has one writer anyway.</summary>
    public string ForUpdate => kind == DatabaseKind.Postgres ? " FOR UPDATE" : "";

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(sql, values, transaction)).AsList();

    public Task<T?> FirstAsync<T>(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, values, transaction);

    public Task<int> ExecuteAsync(string sql, object? values = null) =>
        connection.ExecuteAsync(sql, values, transaction);
}
