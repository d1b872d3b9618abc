namespace Dragoman.Architecture.Tests;

public sealed class ComponentTests
{
    /// <summary>
    /// A component renders before its own waiting is over: on SQLite nobody notices, on PostgreSQL the page breaks.
    /// What it shows is fetched by the endpoint and handed to it.
    /// </summary>
    [Theory, InlineData("OnInitializedAsync"), InlineData("OnParametersSetAsync")]
    public void No_component_fetches_what_it_shows(string method)
    {
        var components = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(components);
        Assert.DoesNotContain(components, file => Repository.Text(file).Contains(method, StringComparison.Ordinal));
    }
}
