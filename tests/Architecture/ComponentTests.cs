using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

public sealed partial class ComponentTests
{
    /// <summary>
    /// A component renders before its own waiting is over: on SQLite nobody notices, on PostgreSQL the page breaks.
    /// What it shows is fetched by the endpoint and handed to it.
    /// </summary>
    [Fact]
    public void No_component_fetches_what_it_shows()
    {
        var components = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(components);
        Assert.DoesNotContain(components, file => Waits().IsMatch(Repository.Text(file)));
    }

    [GeneratedRegex(@"override\s+async\s+Task|On(Initialized|ParametersSet)Async", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Waits();
}
