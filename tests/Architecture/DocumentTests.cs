using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

/// <summary>What the documents name is there: a newcomer who follows them arrives.</summary>
public sealed partial class DocumentTests
{
    // Made when Dragoman runs or is built; the documents speak of them, the checkout does not hold them.
    private static readonly string[] MadeLater = ["data", "artifacts", "node_modules"];

    private static readonly string[] HouseFolders = ["src", "tests", "themes", "docs", "bench", ".ci"];

    public static TheoryData<string> Documents =>
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Documents))]
    public void Paths_in_a_document_exist(string document)
    {
        var missing = Code().Matches(Repository.Text(document)).Select(match => match.Groups["it"].Value).Where(IsPath).Where(path => !Leads(document, path));
        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Links_in_a_document_lead_somewhere(string document)
    {
        var broken = Link().Matches(Repository.Text(document)).Select(match => match.Groups["it"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal))
            .Where(target => !LinkLeads(document, target));
        Assert.Empty(broken);
    }

    [Fact]
    public void Commands_in_documents_exist()
    {
        var verbs = Verbs();
        Assert.SkipWhen(verbs.Count == 0, "There is no command line yet.");
        var unknown =
            from document in Documents.Select(row => row.Data)
            from match in Command().Matches(Repository.Text(document))
            where !verbs.Contains(match.Groups["it"].Value)
            select $"{document}: dragoman {match.Groups["it"].Value}";
        Assert.Empty(unknown);
    }

    private static bool IsPath(string code)
    {
        if (!PathLike().IsMatch(code))
            return false;
        var first = code.Split('/')[0];
        return first is "." or ".." || (code.Contains('/', StringComparison.Ordinal) && (HouseFolders.Contains(first) || Repository.Exists(first))) || FileName().IsMatch(code);
    }

    private static bool Leads(string document, string path)
    {
        var bare = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return MadeLater.Contains(bare.Split('/')[0])
            || Repository.Exists(bare)
            || Repository.Exists(Path.Combine(Path.GetDirectoryName(document)!, bare))
            || (!bare.Contains('/', StringComparison.Ordinal) && Repository.Files.Any(file => Path.GetFileName(file) == bare));
    }

    private static bool LinkLeads(string document, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(parts[0]));
        return Repository.Exists(file) && (parts.Length == 1 || Headings(file).Contains(parts[1]));
    }

    private static HashSet<string> Headings(string document) =>
        [.. Heading().Matches(Repository.Text(document)).Select(match => Slug(match.Groups["it"].Value))];

    private static string Slug(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    private static HashSet<string> Verbs()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "dragoman.dll"), "--help" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var program = Process.Start(start)!;
        var help = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        var commands = help.Split("Commands:").ElementAtOrDefault(1) ?? "";
        return [.. HelpLine().Matches(commands).Select(match => match.Groups["it"].Value)];
    }

    [GeneratedRegex(@"(?<!`)`(?<it>[^`\n]+)`(?!`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<it>[^)\s]+)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(\.{1,2}/)?[\w.@-]+(/[\w.@-]+)*/?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathLike();

    [GeneratedRegex(@"\.(md|cs|csproj|props|slnx|sql|liquid|editorconfig)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^#+ (?<it>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(^[ \t]*(\$ )?|`)(\./)?dragoman (?<it>[a-z][a-z-]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^  (?<it>[a-z][a-z-]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HelpLine();
}
