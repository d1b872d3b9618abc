using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

public sealed partial class SqlTests
{
    [Fact]
    public void Only_stores_speak_SQL()
    {
        var wrong =
            from file in Repository.Sources("src")
            where !MaySpeakSql(Path.GetFileNameWithoutExtension(file))
            from literal in Literals().Matches(Repository.Text(file)).Select(match => match.Value)
            where IsSql(literal)
            select $"{file}: {literal}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Stores_are_where_the_SQL_is()
    {
        var stores = Repository.Sources("src").Where(file => file.EndsWith("Store.cs", StringComparison.Ordinal)).ToArray();
        Assert.SkipWhen(stores.Length == 0, "There is no store yet.");
        Assert.Contains(stores, file => Literals().Matches(Repository.Text(file)).Any(match => IsSql(match.Value)));
    }

    [Fact]
    public void What_only_one_database_knows_stands_in_a_file_named_after_it()
    {
        Assert.Empty(FilesNaming("Microsoft.Data.Sqlite", "Sqlite"));
        Assert.Empty(FilesNaming("Npgsql", "Postgres"));
    }

    [Theory]
    [InlineData("\"SELECT document FROM story\"", true)]
    [InlineData("\"insert into story (id) values (@id)\"", true)]
    [InlineData("\"\"\"\n    WITH chain AS (SELECT 1) SELECT * FROM chain\n    \"\"\"", true)]
    [InlineData("\"PRAGMA journal_mode=WAL\"", true)]
    [InlineData("\"Select an edition from the list\"", false)]
    [InlineData("\"Update the story, or create a table of names\"", false)]
    public void SQL_is_told_from_sentences(string literal, bool sql) => Assert.Equal(sql, IsSql(literal));

    private static IEnumerable<string> FilesNaming(string library, string prefix) =>
        from file in Repository.Sources("src")
        where !Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)
        where Regex.IsMatch(Repository.Text(file), $@"^(global )?using (static )?{Regex.Escape(library)}\b|\b{Regex.Escape(library)}\.[A-Z]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        select $"{file} names {library}";

    private static bool MaySpeakSql(string name) =>
        name.EndsWith("Store", StringComparison.Ordinal)
        || name.StartsWith("Sqlite", StringComparison.Ordinal)
        || name.StartsWith("Postgres", StringComparison.Ordinal);

    private static bool IsSql(string literal) => UpperCase().IsMatch(literal) || LowerCase().IsMatch(literal);

    [GeneratedRegex("(?s)\"\"\".*?\"\"\"|@\"(?:[^\"]|\"\")*\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", RegexOptions.None, 5000)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\b(SELECT\s+\S|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|(CREATE|ALTER|DROP)\s+(\w+\s+)*(TABLE|INDEX|VIEW|TRIGGER)\b|PRAGMA\s+\w|ORDER\s+BY\b|INNER\s+JOIN\b|LEFT\s+JOIN\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpperCase();

    [GeneratedRegex(@"^[@$]*""+\s*(select\s+.*\sfrom\b|insert\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|create\s+(unique\s+)?(table|index)\b|alter\s+table\b|drop\s+(table|index)\b|pragma\s)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LowerCase();
}
