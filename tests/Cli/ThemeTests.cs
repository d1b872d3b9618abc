using System.Text.Json.Nodes;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman theme</c>: how a newsroom begins a theme of its own, and learns what is wrong with it before readers do.</summary>
public sealed class ThemeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-theme-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_verb_tells_how_it_is_used()
    {
        var help = (await BuiltProgram.RunAsync("theme", "--help")).Done().Out;
        Assert.All(["new", "check", "views"], verb => Assert.Contains(verb, help, StringComparison.Ordinal));
        Assert.Contains("DIR", (await BuiltProgram.RunAsync("theme", "new", "--help")).Done().Out, StringComparison.Ordinal);
        Assert.Contains("line", (await BuiltProgram.RunAsync("theme", "check", "--help")).Done().Out, StringComparison.Ordinal);
        (await BuiltProgram.RunAsync("theme", "new")).Failed(2, "dragoman theme new --help");
        (await BuiltProgram.RunAsync("theme", "mend", folder)).Failed(2, "dragoman theme --help");
    }

    [Fact]
    public async Task A_new_theme_is_the_default_one_and_nothing_is_wrong_with_it()
    {
        var theme = Path.Combine(folder, "mine", "theme");

        var made = (await BuiltProgram.RunAsync("theme", "new", theme, "--json")).Done();

        Assert.Equal(theme, made["folder"]);
        Assert.Equal((int)made.Json["files"]!, Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories).Count());
        Assert.True(File.Exists(Path.Combine(theme, "layout.liquid")) && File.Exists(Path.Combine(theme, "partials", "teaser.liquid")) && File.Exists(Path.Combine(theme, "strings", "fa.json")));
        Assert.Contains("nothing is wrong", (await BuiltProgram.RunAsync("theme", "check", theme)).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        Write("layout.liquid", "Mine");
        (await BuiltProgram.RunAsync("theme", "new", folder, "--json")).Failed(1, "is not empty", "Name one that is");
        Assert.Equal("Mine", await File.ReadAllTextAsync(Path.Combine(folder, "layout.liquid")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder));
        (await BuiltProgram.RunAsync("theme", "new", Path.Combine(folder, "layout.liquid"))).Failed(1, "is a file");
        (await BuiltProgram.RunAsync("theme", "new", Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName)).Done();
    }

    [Fact]
    public async Task Errors_are_told_with_file_and_line_and_what_helps_all_at_once()
    {
        Write("front.liquid", "<h1>\n{{ front.storys }}</h1>");
        Write("search.liquid", "<h1>\n\n{% render 'nosuch' %}</h1>");

        var run = await BuiltProgram.RunAsync("theme", "check", folder, "--json");

        Assert.Equal(1, run.Exit);
        var errors = Errors(run);
        Assert.Contains(errors, error => ((string)error["file"]!, (int)error["line"]!) == ("front.liquid", 2) && ((string)error["cure"]!).Contains("stories", StringComparison.Ordinal));
        Assert.Contains(errors, error => ((string)error["file"]!, (int)error["line"]!) == ("search.liquid", 3));
        var told = await BuiltProgram.RunAsync("theme", "check", folder);
        Assert.Equal(1, told.Exit);
        Assert.Contains("front.liquid:2:", told.Out, StringComparison.Ordinal);
        Assert.Contains("2 errors", told.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("front.liquid", "<p>{% if front %}", "front.liquid")]
    [InlineData("layout.liquid", "<html><head></head><body>{{ content }}</body></html>", "layout.liquid")]
    [InlineData("strings/en.json", "{ \"home\": ", "strings/en.json")]
    public async Task A_broken_theme_is_refused(string file, string content, string place)
    {
        Write(file, content);
        var run = await BuiltProgram.RunAsync("theme", "check", folder, "--json");
        Assert.Equal(1, run.Exit);
        Assert.Contains(Errors(run), error => (string)error["file"]! == place && error["cure"] is not null);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        // سلام as Windows-1256 writes it.
        await File.WriteAllBytesAsync(Path.Combine(folder, "front.liquid"), [.. "<h1>"u8, 0xD3, 0xE1, 0xC7, 0xE3, .. "</h1>"u8]);
        var error = Assert.Single(Errors(await BuiltProgram.RunAsync("theme", "check", folder, "--json")));
        Assert.Equal(("front.liquid", "Save it as UTF-8."), ((string)error["file"]!, (string)error["cure"]!));

        (await BuiltProgram.RunAsync("theme", "check", Path.Combine(folder, "nowhere"))).Failed(2, "There is no folder");
        (await BuiltProgram.RunAsync("theme", "check", Path.Combine(folder, "front.liquid"))).Failed(2, "There is no folder");
    }

    [Fact]
    public async Task What_a_template_may_read_is_listed()
    {
        var views = (await BuiltProgram.RunAsync("theme", "views", "--json")).Done().Json;
        Assert.Contains("headline", views["article"]!.AsArray().Select(member => (string)member!));
        Assert.Contains(views, view => view.Value!.AsArray().Any(member => (string)member! == "sources"));
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine([folder, .. file.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static IReadOnlyList<JsonNode> Errors(Run run) => [.. run.Json["errors"]!.AsArray().OfType<JsonNode>()];
}
