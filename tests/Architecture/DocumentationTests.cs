namespace Dragoman.Architecture.Tests;

/// <summary>The build refuses an undocumented public name in the pure libraries (CS1591); this holds that nobody switches it off.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Pure = ["Languages"];

    [Fact]
    public void Nobody_silences_the_rule_that_public_names_of_the_pure_libraries_are_documented()
    {
        var silenced =
            from project in Pure
            from file in Repository.Files.Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal))
            where Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".editorconfig"
            where Repository.Text(file).Contains("CS1591", StringComparison.Ordinal)
            select file;
        Assert.Empty(silenced);
        Assert.DoesNotContain("CS1591", Repository.Text(".editorconfig"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_exempts_every_project_but_the_pure_libraries() =>
        Assert.Contains("<NoWarn Condition=\"'$(MSBuildProjectName)' != 'Dragoman.Languages'\">", Repository.Text("Directory.Build.props"), StringComparison.Ordinal);
}
