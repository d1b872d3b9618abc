using Dragoman.Databases;
using Npgsql;

namespace Dragoman.Storage.Tests;

public sealed class TestDatabaseTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public void Each_test_has_a_database_and_a_folder_of_its_own(DatabaseKind kind)
    {
        using var one = TestDatabase.Create(kind);
        using var other = TestDatabase.Create(kind);

        Assert.NotEqual(one.DataFolder, other.DataFolder);
        Assert.Equal(kind == DatabaseKind.Postgres, one.ConnectionString is not null);
        if (kind == DatabaseKind.Postgres)
            Assert.NotEqual(one.ConnectionString, other.ConnectionString);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public void Nothing_is_left_behind(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        File.WriteAllText(Path.Combine(test.DataFolder, "newsroom.db"), "");
        // An open connection must not keep the database alive.
        using var open = test.ConnectionString is null ? null : new NpgsqlConnection(test.ConnectionString);
        open?.Open();

        test.Dispose();

        Assert.False(Directory.Exists(test.DataFolder));
        if (test.ConnectionString is not null)
            Assert.Throws<PostgresException>(() => new NpgsqlConnection(test.ConnectionString + ";Pooling=false").Open());
    }
}
