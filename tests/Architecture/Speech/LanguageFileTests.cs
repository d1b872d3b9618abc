using System.Text.RegularExpressions;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>A language of the desk is data: docs/adding-a-desk-language.md.</summary>
public sealed class LanguageFileTests
{
    [Fact]
    public void No_source_of_the_desk_names_a_language_besides_English()
    {
        var named = new Regex($"[\"'](?:{string.Join('|', DeskLanguage.All.Where(language => language != DeskLanguage.English).Select(language => language.Tag))})[\"'-]", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Empty(from file in Repository.Files
                     where file.StartsWith("src/Web/Desk/", StringComparison.Ordinal) || file.StartsWith("src/Web/Assets/desk", StringComparison.Ordinal)
                     where Path.GetExtension(file) is ".cs" or ".razor" or ".js" && named.IsMatch(Repository.Text(file))
                     select file);
    }

    [Fact]
    public void Each_file_is_a_language_and_each_language_has_what_the_others_have()
    {
        const string folder = "src/Web/Desk/Speech/Languages/";
        Assert.Equal(
            Repository.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
            DeskLanguage.All.Select(language => language.Tag.Value).Order(StringComparer.Ordinal));
        var catalogues = DeskLanguage.All.Where(language => language != DeskLanguage.English)
            .Select(language => Entry.In(language).Select(entry => entry.File.Replace($".{language.Tag}.json", "", StringComparison.Ordinal)).ToHashSet()).ToList();
        Assert.All(catalogues, screens => Assert.True(screens.SetEquals(catalogues[0])));
    }

    [Theory]
    [InlineData("n = 1", "1", "0 2 11")]
    [InlineData("n = 0,1", "0 1", "2")]
    [InlineData("n % 10 = 2..4 and n % 100 != 12..14", "2 3 24 102", "1 5 12 13 112")]
    [InlineData("n = 0 or n % 100 = 1..19", "0 1 19 101", "20 100 120")]
    public void Rules_of_counting_are_CLDR_s(string rule, string few, string other)
    {
        var forms = new CountingForms(new Dictionary<string, string> { ["few"] = rule, ["other"] = "" });
        Assert.All(few.Split(' '), number => Assert.Equal("few", forms.Of(long.Parse(number, null))));
        Assert.All(other.Split(' '), number => Assert.Equal("other", forms.Of(long.Parse(number, null))));
    }

    [Theory]
    [InlineData("n is 1")]
    [InlineData("n = 1..")]
    [InlineData("x = 1")]
    public void What_is_no_rule_is_refused(string rule) => Assert.Throws<FormatException>(() => new CountingForms(new Dictionary<string, string> { ["one"] = rule, ["other"] = "" }));

    [Fact]
    public void The_readme_says_which_languages_the_desk_speaks() =>
        Assert.All(DeskLanguage.All, language => Assert.Contains(Languages.LanguageNames.Of(language.Tag, DeskLanguage.English.Tag), Repository.Text("README.md").Split("\n\n").Single(paragraph => paragraph.Contains("docs/adding-a-desk-language.md", StringComparison.Ordinal)), StringComparison.Ordinal));
}
