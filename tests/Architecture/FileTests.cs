using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

public sealed partial class FileTests
{
    private const int MostLines = 250;

    // Path and the lines it may have, with the reason beside it.
    private static readonly Dictionary<string, int> LongerOnPurpose = new(StringComparer.Ordinal);

    private static readonly string[] Binary = [.. Repository.Text(".gitattributes").Split('\n')
        .Where(line => line.EndsWith(" binary", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0].TrimStart('*'))];

    private static IEnumerable<string> TextFiles => Repository.Files.Where(file => !Binary.Contains(Path.GetExtension(file)));

    [Fact]
    public void A_source_file_has_at_most_250_lines()
    {
        var tooLong =
            from file in Repository.Sources("src")
            let lines = Repository.Text(file).Count(letter => letter == '\n')
            where lines > LongerOnPurpose.GetValueOrDefault(file, MostLines)
            select $"{file} has {lines} lines";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_file_that_may_be_long_is_there_and_is_long() =>
        Assert.All(LongerOnPurpose.Keys, file => Assert.True(Repository.Text(file).Count(letter => letter == '\n') > MostLines, file));

    [Fact]
    public void Every_text_file_is_UTF8() => Assert.All(TextFiles, file => Assert.True(IsUtf8(file), file));

    [Fact]
    public void Nothing_names_a_path_of_the_machine_it_was_written_on()
    {
        var wrong =
            from file in TextFiles
            where IsUtf8(file)
            from match in MachinePath().Matches(Repository.Text(file))
            select $"{file}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Lock_files_and_settings_name_no_registry()
    {
        var wrong =
            from file in Repository.Files
            where Path.GetFileName(file).ToUpperInvariant() is "PACKAGES.LOCK.JSON" or "PACKAGE-LOCK.JSON" or ".NPMRC" or "NUGET.CONFIG"
            from match in Registry().Matches(Repository.Text(file))
            select $"{file}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("cd /" + "work/main", true)]
    [InlineData("\"/" + "tmp/x\"", true)]
    [InlineData("/" + "root", true)]
    [InlineData("the /workbench page, src/workshop and artwork/work", false)]
    [InlineData("href=\"https://example.org/root\"", false)]
    public void A_machine_path_is_told_from_an_address(string text, bool wrong) => Assert.Equal(wrong, MachinePath().IsMatch(text));

    private static bool IsUtf8(string file)
    {
        try
        {
            return Repository.Text(file).Length >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?<![\w./-])/(work|root|tmp)(?![\w-])[^\s""'`]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolved"":\s*""https?:[^""]*|registry\s*=\s*\S+|<add [^>]*value=""https?:[^""]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Registry();
}
