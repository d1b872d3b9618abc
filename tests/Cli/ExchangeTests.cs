using System.Xml.Linq;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>An article goes to an outside translator as a file and comes back as drafts; nothing that the newsroom did meanwhile is lost.</summary>
public sealed class ExchangeTests
{
    private const string Report = "# بندر\n\nبندر تازه گشایش یافت.\n\nسه کشتی **پهلو** گرفتند.\n\nوزیر سخن گفت.";

    private static readonly string[] Translated = ["The port", "The new port opened.", "Three ships docked.", "The minister spoke."];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "1.2")]
    [InlineData(DatabaseKind.Sqlite, "2.1")]
    [InlineData(DatabaseKind.Postgres, "2.1")]
    public async Task A_translated_file_lands_as_drafts_block_by_block(DatabaseKind kind, string version)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        var story = await newsroom.FileAsync("fa", Report);
        var file = await ExportAsync(newsroom, story, version);
        Translate(file, Translated);

        var imported = (await newsroom.RunAsync("import", file)).Done();
        Assert.Equal(("4", "0", "0", "0"), (imported["drafts"], imported["stale"], imported["conflicts"], imported["untranslated"]));
        var article = await newsroom.ArticleAsync(story, "en");
        Assert.Equal(Translated, article["blocks"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.All(article["blocks"]!.AsArray(), block => Assert.Equal("draft", (string?)block!["state"]));

        var again = (await newsroom.RunAsync("import", file)).Done();
        Assert.Equal(("0", "4"), (again["drafts"], again["unchanged"]));
    }

    [Fact]
    public async Task A_block_whose_source_changed_meanwhile_lands_stale_and_one_that_is_gone_is_said()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var story = await newsroom.FileAsync("fa", Report);
        var file = await ExportAsync(newsroom, story, "2.1");
        Translate(file, Translated);
        (await newsroom.RunAsync("correct", story, newsroom.Write("b.md", "# بندر\n\nبندر تازه گشایش یافت.\n\nچهار کشتی **پهلو** گرفتند."), "--edition", "fa", "--type", "factual")).Done();

        var imported = (await newsroom.RunAsync("import", file)).Done();
        Assert.Equal(("3", "1", "1"), (imported["drafts"], imported["stale"], imported["gone"]));
        var stale = Assert.Single(await newsroom.StaleAsync(story, "en"))!;
        Assert.Equal("Three ships docked.", (string?)(await newsroom.ArticleAsync(story, "en"))["blocks"]![(int)stale["index"]!]!["text"]);
    }

    [Fact]
    public async Task What_somebody_wrote_meanwhile_stays_and_what_was_left_out_stays_out()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var story = await newsroom.FileAsync("fa", Report);
        (await newsroom.RunAsync("translate", story, newsroom.Write("en.md", string.Join("\n\n", ["# The harbour", .. Translated[1..]])), "--edition", "en")).Done();
        var file = await ExportAsync(newsroom, story, "1.2");
        Translate(file, ["Port opens", "A new port was opened.", "Three ships have docked.", "The minister spoke."]);
        (await newsroom.RunAsync("correct", story, newsroom.Write("en2.md", "# The harbour\n\nThe newest port opened.\n\nThree ships docked.\n\nThe minister spoke."), "--edition", "en", "--type", "cosmetic")).Done();
        (await newsroom.RunAsync("leave-out", story, "--edition", "en", "--block", "2", "--reason", "Told elsewhere.")).Done();

        var imported = (await newsroom.RunAsync("import", file)).Done();
        Assert.Equal(("1", "1", "1", "1"), (imported["drafts"], imported["conflicts"], imported["leftOut"], imported["unchanged"]));
        var article = await newsroom.ArticleAsync(story, "en");
        Assert.Equal(["Port opens", "The newest port opened.", "The minister spoke."], article["blocks"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.Equal("Told elsewhere.", (string?)Assert.Single(article["leftOut"]!.AsArray())!["reason"]);
    }

    [Fact]
    public async Task Of_a_file_of_several_articles_none_lands_when_one_cannot()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var story = await newsroom.FileAsync("fa", Report);
        var file = await ExportAsync(newsroom, story, "2.1");
        Translate(file, Translated);
        var document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        var first = document.Root!.Elements().Single(element => element.Name.LocalName == "file");
        first.AddAfterSelf(XElement.Parse(first.ToString(SaveOptions.DisableFormatting).Replace(story, "k7f3q2d", StringComparison.Ordinal).Replace("<file id=\"", "<file id=\"x", StringComparison.Ordinal)));
        document.Save(file);

        (await newsroom.RunAsync("import", file)).Failed(1, "no story k7f3q2d");
        Assert.Single((await newsroom.RunAsync("status", story)).Done().Json["articles"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_with_the_reason_and_a_cure()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var story = await newsroom.FileAsync("fa", Report);
        (await newsroom.RunAsync("export", story, "--edition", "fa")).Failed(1, "is the original");
        (await newsroom.RunAsync("export", story, "--edition", "en", "--format", "docx")).Failed(2, "xliff");
        var file = await ExportAsync(newsroom, story, "2.1");
        (await newsroom.RunAsync("import", file)).Failed(1, "Nothing in the file is translated");
        (await newsroom.RunAsync("import", newsroom.Write("x.xlf", "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">\n<file/></xliff>"))).Failed(2, "line 1", "srcLang");
        (await newsroom.RunAsync("import", newsroom.Write("y.xlf", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<xliff>&e;</xliff>"))).Failed(2, "&e;", "line 2");
        (await newsroom.RunAsync("import", "nowhere.xlf")).Failed(2, "no file nowhere.xlf");
        (await newsroom.RunAsync("import", newsroom.Write("z.xlf", """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fa" target-language="en" datatype="plaintext"><body>
            <trans-unit id="1"><source>a</source><target>b</target></trans-unit></body></file></xliff>
            """))).Failed(1, "does not say which article", "dragoman export");
    }

    private static async Task<string> ExportAsync(TestNewsroom newsroom, string story, string version)
    {
        var file = Path.Combine(newsroom.Desk, "out.xlf");
        var exported = (await newsroom.RunAsync("export", story, "--edition", "en", "--format", "xliff", "--xliff", version, "--output", file)).Done();
        Assert.Equal("4", exported["blocks"]);
        return file;
    }

    /// <summary>As a translator's program would: the targets are filled in, everything else stays.</summary>
    private static void Translate(string file, string[] texts)
    {
        var document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        foreach (var (source, text) in document.Descendants().Where(element => element.Name.LocalName == "source").ToList().Zip(texts))
        {
            source.Parent!.Elements().Where(element => element.Name.LocalName == "target").Remove();
            source.AddAfterSelf(new XElement(source.Name.Namespace + "target", text));
        }
        document.Save(file);
    }
}
