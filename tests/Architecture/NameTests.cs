using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

/// <summary>A thing is called what the field calls it. These words say nothing about what is inside.</summary>
public sealed partial class NameTests
{
    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var wrong = Repository.Files
            .SelectMany(file => file.Split('/')[..^1])
            .Distinct(StringComparer.Ordinal)
            .Where(folder => SaysNothing().IsMatch(folder));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var wrong =
            from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
            from match in Declaration().Matches(Repository.Text(file))
            let name = match.Groups["it"].Value
            where SaysNothing().IsMatch(name) && !name.EndsWith("TagHelper", StringComparison.Ordinal)
            select $"{file}: {name}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Helpers", true)]
    [InlineData("StoryManager", true)]
    [InlineData("Common", true)]
    [InlineData("CommonWords", false)]
    [InlineData("Score", false)]
    [InlineData("ServiceWorker", false)]
    public void The_words_are_found(string name, bool wrong) => Assert.Equal(wrong, SaysNothing().IsMatch(name));

    [GeneratedRegex("^(Core|Common)$|(Util|Utils|Utilities|Helper|Helpers|Manager|Managers|Service|Services)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"^\s*(?:[a-z]+ )*(?:class|record|struct|interface|enum|record struct) (?<it>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
