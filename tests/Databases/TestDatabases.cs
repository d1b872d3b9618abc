using Dragoman.Storage;

namespace Dragoman.Databases;

/// <summary>Theory data: the same test on each database. Without a PostgreSQL its row is skipped and says how to get one.</summary>
/// <example><c>[Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]</c></example>
public static class TestDatabases
{
    public static TheoryData<DatabaseKind> Both =>
    [
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres) { Skip = TestDatabase.NoPostgres },
    ];
}
