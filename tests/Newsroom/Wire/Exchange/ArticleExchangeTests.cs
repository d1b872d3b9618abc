using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Exchange;

public sealed class ArticleExchangeTests
{
    private static readonly string[] Persian = ["# بندر", "بندر تازه با پنج اسکله [گشایش](https://example.org/a) یافت.", "کارگران **بومی** آن را ساختند."];

    private static readonly string[] English = ["# The port", "The new port opened with five quays.", "Local workers built it."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Marks_go_out_and_come_back_with_the_text(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        foreach (var version in Enum.GetValues<XliffVersion>())
        {
            var file = await ExportAsync(test, id, version);
            Assert.Equal([new Mark(MarkKind.Link, 23, 5, "https://example.org/a")], file.Units[1].Source.Marks);
            Assert.All(file.Units, unit => Assert.Equal((BilingualState.Initial, null), (unit.State, unit.Target)));
        }
        var back = await ExportAsync(test, id, XliffVersion.V21);
        await ImportAsync(test, id, Translated(back, ["The port", "A port was opened.", "Local workers built it."], new Mark(MarkKind.Strong, 0, 5)));
        var english = (await test.GetAsync(id))["en"];
        Assert.Equal([new Mark(MarkKind.Strong, 0, 5)], english.Head.Content.Blocks[2].Marks);
        Assert.Equal([BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph], english.Head.Content.Blocks.Select(block => block.Kind));
        Assert.All(new Workbench(english).Rows, row => Assert.Equal(TranslatedState.Draft, row.State));
    }

    [Fact]
    public async Task The_state_of_every_block_goes_out_and_a_stale_one_that_was_brought_up_to_date_comes_back_as_a_draft()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", English);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], "بندر تازه با هفت اسکله گشایش یافت.", Persian[2]);
        var file = await ExportAsync(test, id, XliffVersion.V21);
        Assert.Equal([BilingualState.Reviewed, BilingualState.Initial, BilingualState.Reviewed], file.Units.Select(unit => unit.State));
        Assert.Equal([false, true, false], file.Units.Select(unit => unit.IsStale));
        Assert.Equal("The source has changed since this translation was made: bring it up to date.", Assert.Single(file.Units[1].Notes).Text);
        Assert.Equal("The new port opened with five quays.", file.Units[1].Target?.Text);

        var imported = await ImportAsync(test, id, Translated(file, ["The port", "The new port opened with seven quays.", "Local workers built it."]));
        Assert.Equal((1, 2, 0), (imported.Count(Landing.Draft), imported.Count(Landing.Unchanged), imported.Stale.Count));
        var rows = new Workbench((await test.GetAsync(id))["en"]).Rows;
        Assert.Equal([TranslatedState.Confirmed, TranslatedState.Draft, TranslatedState.Confirmed], rows.Select(row => row.State));
    }

    [Fact]
    public async Task A_text_that_somebody_changed_meanwhile_stays_with_the_returned_one_beside_it()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", English);
        var file = await ExportAsync(test, id, XliffVersion.V12);
        await test.ChangeAsync(id, story =>
        {
            var block = story["en"].Head.Content.Blocks[1];
            story["en"].Save(block.Id, "Our own words.", block.Digest, test.By("Nasrin"));
        });
        var imported = await ImportAsync(test, id, Translated(file, ["The port", "The translator's words.", "Local workers built it."]));
        Assert.Equal((0, 1, 2), (imported.Count(Landing.Draft), imported.Count(Landing.Beside), imported.Count(Landing.Unchanged)));
        var kept = (await test.GetAsync(id))["en"].Head.Content.Blocks[1];
        Assert.Equal(("Our own words.", "The translator's words."), (kept.Text, Assert.Single(kept.Variants).Text));
        Assert.Equal(3, (await ImportAsync(test, id, Translated(file, ["The port", "The translator's words.", "Local workers built it."]))).Count(Landing.Unchanged));
    }

    [Fact]
    public async Task What_does_not_belong_is_refused_and_nothing_changes()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        var file = Translated(await ExportAsync(test, id, XliffVersion.V21), ["The port", "It opened.", "Workers built it."]);
        await test.CarryAsync(id, "ar", "fa", "# الميناء", "افتتح.", "بناه العمال.");
        await test.CarryAsync(id, "en", "ar", English);
        var before = (await test.GetAsync(id))["en"].Head.Number;
        await Refused("its en article is carried from ar", file);
        await Refused("does not say which article", file with { Origin = null });
        await Refused("U+202E", Translated(await ExportAsync(test, id, XliffVersion.V21), ["The port", "It \u202Eopened.", "Workers built it."]));
        Assert.Equal(before, (await test.GetAsync(id))["en"].Head.Number);

        async Task Refused(string why, BilingualFile wrong) =>
            Assert.Contains(why, (await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(test, id, wrong))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_story_neither_goes_out_nor_comes_in()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        var file = Translated(await ExportAsync(test, id, XliffVersion.V21), English);
        await test.ChangeAsync(id, story => story.Kill("Wrong.", test.By()));
        Assert.Contains("withdrawn", (await Assert.ThrowsAsync<RefusedException>(() => ExportAsync(test, id, XliffVersion.V21))).Message, StringComparison.Ordinal);
        Assert.Contains("was killed", (await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(test, id, file))).Message, StringComparison.Ordinal);
    }

    private static async Task<BilingualFile> ExportAsync(TestHouse test, string id, XliffVersion version)
    {
        var story = await test.GetAsync(id);
        using var stream = new MemoryStream();
        XliffWriter.Write(stream, ArticleExport.Of(story.Find("en")?.Source ?? story.Original, story.Find("en"), "en"), version);
        stream.Position = 0;
        return Assert.Single(XliffReader.Read(stream));
    }

    private static Task<ImportedArticle> ImportAsync(TestHouse test, string id, BilingualFile file) =>
        test.ChangeAsync(id, story => ArticleImport.Into(story, file, test.Newsroom["en"], test.By("a translator")));

    private static BilingualFile Translated(BilingualFile file, string[] texts, params Mark[] marksOfTheLast) => file with
    {
        Units = [.. file.Units.Zip(texts).Select((pair, index) => pair.First with { Target = new(pair.Second, index == texts.Length - 1 ? marksOfTheLast : []), State = BilingualState.Translated })],
    };
}
