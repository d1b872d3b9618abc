using System.Text.Encodings.Web;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>What the program says and how it ends: 0 done, 1 refused by the newsroom's rules, 2 wrong usage, 3 a fault.</summary>
public sealed class CommandTests
{
    private static readonly string[] Commands =
        ["init", "edition", "account", "file", "translate", "publish", "correct", "confirm", "leave-out", "takedown", "kill", "acknowledge", "byline", "status", "serve", "verify", "demo", "export", "import", "names", "memory", "board", "rebuild", "drafts", "mail", "audit", "review", "approve", "send-back", "schedule", "embargo"];

    [Fact]
    public async Task Every_command_tells_how_it_is_used()
    {
        var runs = await Task.WhenAll(Commands.Select(command => BuiltProgram.RunAsync(command, "--help")));
        Assert.All(runs.Zip(Commands), pair => Assert.Contains($"dragoman {pair.Second}", pair.First.Done().Out, StringComparison.Ordinal));
        Assert.All(runs.Zip(Commands), pair => Assert.Contains("--data", pair.First.Out, StringComparison.Ordinal));
        var overview = await BuiltProgram.RunAsync("--help");
        Assert.All(Commands, command => Assert.Contains(command, overview.Done().Out, StringComparison.Ordinal));
        var nothing = await BuiltProgram.RunAsync();
        Assert.Equal((2, ""), (nothing.Exit, nothing.Out));
        Assert.Contains("Usage:", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_names_the_word_and_the_help()
    {
        var unknown = (await BuiltProgram.RunAsync("frobnicate", "--json")).Failed(2, "frobnicate", "dragoman --help");
        Assert.Equal(2, (int)unknown.Json["exit"]!);
        (await BuiltProgram.RunAsync("publish", "k7f3q2d")).Failed(2, "--edition", "dragoman publish --help");
        (await BuiltProgram.RunAsync("init", "--name", "A", "--edition", "not_a_tag", "--data", "nowhere")).Failed(2, "not_a_tag", "BCP 47");
        (await BuiltProgram.RunAsync("status", "--data", "nowhere")).Failed(1, "no newsroom in nowhere", "dragoman init");
        Assert.False(Directory.Exists("nowhere"), "a folder without a newsroom is left as it is");
    }

    [Fact]
    public async Task A_fault_is_one_line_and_exit_code_3()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "newsroom.db"), "This is no database, and long enough to look at: " + new string('x', 2000));
        (await BuiltProgram.RunAsync("status", "--data", folder)).Failed(3, "not a database");
        (await BuiltProgram.RunAsync("status", "--database", "Host=127.0.0.1;Port=9;Username=x;Database=x;Timeout=2")).Failed(3);
        (await BuiltProgram.RunAsync("status", "--database", "Nonsense=1")).Failed(3, "nonsense");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_byline_is_changed_later_and_called_otherwise_in_another_edition()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        var text = newsroom.Write("a.md", "# Harbour opens\n\nIt cost 46 million.\n");
        var story = (await newsroom.RunAsync("file", text, "--edition", "en", "--byline", "Nasrin Karimi")).Done()["story"];
        (await newsroom.RunAsync("translate", story, newsroom.Write("b.md", "# بندر باز شد\n\n۴۶ میلیون هزینه داشت.\n"), "--edition", "fa")).Done();

        (await newsroom.RunAsync("byline", story, "Nasrin Karimi", "Thomas Reed")).Done();
        (await newsroom.RunAsync("byline", story, "Nasrin Karimi", "--edition", "fa", "--as", "نسرین کریمی")).Done();
        Assert.Equal("""{"en":["Nasrin Karimi","Thomas Reed"],"fa":["نسرین کریمی","Thomas Reed"]}""", Plain((await newsroom.RunAsync("byline", story)).Done()));
        (await newsroom.RunAsync("byline", story, "--none")).Done();
        Assert.Equal("""{"en":[],"fa":[]}""", Plain((await newsroom.RunAsync("byline", story)).Done()));

        (await newsroom.RunAsync("byline", story, "Nobody", "--edition", "fa", "--as", "هیچ‌کس")).Failed(1, "does not stand in the byline");
        (await newsroom.RunAsync("byline", story, "A", "B", "--edition", "fa", "--as", "C")).Failed(2, "name the one author");
        (await newsroom.RunAsync("byline", story, "A", "--none")).Failed(2, "not both");
        (await newsroom.RunAsync("byline", story, "A", "--as", "C")).Failed(2, "go together");
    }

    private static string Plain(Run told) => told.Json["bylines"]!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [Fact]
    public async Task An_original_is_filed_with_its_byline_and_without_one_where_none_is_given()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        var text = newsroom.Write("harbour.txt", "Harbour\n\nIt opened.");
        var story = (await newsroom.RunAsync("file", text, "--edition", "en", "--byline", "Nasrin Karimi", "--byline", "Thomas Reed")).Done()["story"];
        Assert.Equal("[]", (await newsroom.RunAsync("file", text, "--edition", "en")).Done().Json["byline"]!.ToJsonString());
        (await newsroom.RunAsync("file", text, "--edition", "en", "--byline", "1234")).Failed(1, "no letter");

        var address = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done()["address"];
        await using var site = await newsroom.ServeAsync();
        Assert.Equal(["Nasrin Karimi", "Thomas Reed"], (await site.PageAsync(address)).QuerySelectorAll(".authors a").Select(link => link.TextContent));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_the_rules_do_not_allow_is_refused_with_a_cure(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        (await newsroom.RunAsync("init", "--name", "Another", "--edition", "en")).Failed(1, "already holds the newsroom Shafaqna");
        var file = newsroom.Write("a.txt", "بندر تازه گشایش یافت.");
        (await newsroom.RunAsync("file", file, "--edition", "de")).Failed(1, "no edition \"de\"", "fa, en", "dragoman edition de");
        var story = (await newsroom.RunAsync("file", file, "--edition", "fa")).Done()["story"];
        var english = newsroom.Write("a.en.txt", "The new port opened.");

        (await newsroom.RunAsync("translate", "zzzzzzz", english, "--edition", "en")).Failed(1, "no story zzzzzzz", "dragoman status");
        (await newsroom.RunAsync("translate", story, english, "--edition", "fa")).Failed(1, "can't be translated into itself");
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Failed(1, "no article in the edition en", "dragoman translate");
        (await newsroom.RunAsync("confirm", story, "--edition", "fa")).Failed(1, "is the original");
        (await newsroom.RunAsync("correct", story, file, "--edition", "fa", "--type", "serious")).Failed(2, "serious", "cosmetic, factual, update, legal");
        (await newsroom.RunAsync("publish", story, "--edition", "fa", "--at", "yesterday")).Failed(2, "yesterday", "2021-06-30T21:30+03:00", "Asia/Tehran");

        (await newsroom.RunAsync("translate", story, english, "--edition", "en")).Done();
        var refused = (await newsroom.RunAsync("publish", story, "--edition", "en")).Failed(1, "is not published", "--before-original allow");
        Assert.Equal(1, (int)refused.Json["exit"]!);
        Assert.Equal("draft", (string?)(await newsroom.ArticleAsync(story, "en"))["state"]);

        (await newsroom.RunAsync("edition", "en", "--before-original", "allow")).Done();
        var early = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();
        (await newsroom.RunAsync("verify", early["address"])).Done();

        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();
        (await newsroom.RunAsync("correct", story, file, "--edition", "fa", "--type", "factual", "--note", "x")).Failed(1, "nothing to correct");
        (await newsroom.RunAsync("correct", story, newsroom.Write("b.txt", "بندر تازه بسته شد."), "--edition", "fa", "--type", "factual")).Failed(1, "no note", "--note");
        Assert.False((bool)(await newsroom.ArticleAsync(story, "fa"))["unpublished"]!, "a refused correction leaves no draft");
        (await newsroom.RunAsync("kill", story, "--reason", " ")).Failed(1, "no reason");
    }

    [Fact]
    public async Task A_story_is_named_by_its_identity_or_by_an_address_of_one_of_its_pages()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var filed = (await newsroom.RunAsync("file", newsroom.Write("a.txt", "The port opened."), "--edition", "en")).Done();
        foreach (var name in new[] { filed["story"], filed["address"], "https://news.example" + filed["address"] })
            Assert.Equal(filed["story"], (await newsroom.RunAsync("status", name)).Done()["story"]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Ten_commands_at_once_all_land(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en");
        var texts = Enumerable.Range(1, 10).Select(n => newsroom.Write($"{n}.txt", $"The port number {n} opened.")).ToList();
        var runs = await Task.WhenAll(texts.Select(text => newsroom.RunAsync("file", text, "--edition", "en")));
        Assert.All(runs, run => run.Done());
        Assert.Equal(10, await newsroom.CountAsync());
    }

    [Fact]
    public async Task Two_programs_may_start_at_once_on_nothing_and_one_newsroom_comes_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        var runs = await Task.WhenAll(Enumerable.Range(1, 3).Select(n => BuiltProgram.RunAsync("init", "--name", $"Agency {n}", "--edition", "en", "--data", folder)));
        Assert.Equal(1, runs.Count(run => run.Exit == 0));
        Assert.All(runs.Where(run => run.Exit != 0), run => run.Failed(1, "already holds the newsroom"));
        Directory.Delete(folder, recursive: true);
    }
}
