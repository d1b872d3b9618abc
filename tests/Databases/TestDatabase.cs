using System.Security.Cryptography;
using Dragoman.Storage;
using Npgsql;

namespace Dragoman.Databases;

/// <summary>
/// A data folder of its own and, for PostgreSQL, a database of its own, both gone when disposed.
/// Open it with <c>Database.Open(test.DataFolder, test.ConnectionString)</c>.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private const string Variable = "DRAGOMAN_TEST_POSTGRES";

    private readonly string? name;

    private TestDatabase(DatabaseKind kind)
    {
        Kind = kind;
        DataFolder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        if (kind == DatabaseKind.Postgres)
        {
            name = "test_" + RandomNumberGenerator.GetHexString(16, lowercase: true);
            Run($"CREATE DATABASE {name}");
            ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString();
        }
    }

    /// <summary>The reason why tests on PostgreSQL cannot run here, or null when they can.</summary>
    public static string? NoPostgres =>
        string.IsNullOrEmpty(Server) ? $"No PostgreSQL: {Variable} is not set. Run ./test, which starts one." : null;

    public DatabaseKind Kind { get; }

    public string DataFolder { get; }

    /// <summary>Null for SQLite, which lives in the data folder.</summary>
    public string? ConnectionString { get; }

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Skips the running test when it needs PostgreSQL and there is none.</summary>
    public static TestDatabase Create(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres)
            Assert.SkipWhen(NoPostgres is not null, NoPostgres ?? "");
        return new TestDatabase(kind);
    }

    public void Dispose()
    {
        if (name is not null)
            Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        try
        {
            Directory.Delete(DataFolder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The test took it away itself.
        }
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
