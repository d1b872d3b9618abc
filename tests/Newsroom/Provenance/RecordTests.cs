using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Provenance;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Provenance;

/// <summary>What the record of a publication says of how it was made.</summary>
public sealed class RecordTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد.", "وزیر نیز آنجا بود."];
    private static readonly string[] English = ["# Port opens", "The new port has five quays."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Each_translated_block_names_the_block_and_the_text_that_it_was_made_from_and_says_when_that_has_changed(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await TranslatedAsync(test);
        var (original, english) = (await RecordAsync(test, id, "fa"), await RecordAsync(test, id, "en"));

        Assert.Equal(original.Digest, english.SourceRecord);
        Assert.Equal(1, (long)english.Record["source"]!["publication"]!["revision"]!);
        var block = Blocks(english)[1];
        Assert.Equal(("confirmed", (string?)Blocks(original)[1]["id"], (string?)Blocks(original)[1]["digest"], 1L), (
            (string?)block["state"], (string?)block["from"]!["block"], (string?)block["from"]!["digest"], (long)block["from"]!["revision"]!));
        var left = Assert.Single(english.Record["leftOut"]!.AsArray())!;
        Assert.Equal(((string?)Blocks(original)[2]["id"], (string?)Blocks(original)[2]["digest"], "Of no interest abroad."), ((string?)left["block"], (string?)left["digest"], (string?)left["reason"]));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, [Persian[0], "بندر تازه شش اسکله دارد.", Persian[2]]);
        await test.ChangeAsync(id, story => story["en"].Correct(test.Text("en", "# A port opens", English[1]), test.Newsroom["en"], ChangeType.Update, "A word.", test.GetCurrentInstant(), test.By()));
        Assert.Equal(["confirmed", "stale"], Blocks(await RecordAsync(test, id, "en")).Select(each => (string?)each["state"]));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_record_names_the_one_that_it_replaces_and_carries_every_note_to_readers(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        var first = await RecordAsync(test, id, "fa");
        foreach (var count in new[] { "شش", "هفت" })
            await test.CorrectAsync(id, "fa", ChangeType.Factual, [Persian[0], $"بندر تازه {count} اسکله دارد.", Persian[2]]);

        var article = (await test.GetAsync(id)).Original;
        var history = await test.House.Provenance.HistoryAsync(article, test.GetCurrentInstant());
        Assert.Equal([3L, 2, 1], history.Select(each => each.Publication));
        Assert.Equal([history[1].Record.Digest, first.Digest, null], history.Select(each => (string?)each.Record.Record["previous"]));
        Assert.Equal(["A figure was wrong.", "A figure was wrong."], history[0].Record.Record["corrections"]!.AsArray().Select(note => (string?)note!["note"]));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_machine_draft_is_marked_for_good_and_names_stand_in_it_by_the_rule_of_the_edition_alone(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.ChangeAsync(id, story =>
        {
            var article = story.Carry(story.Original, test.Newsroom["en"], test.By("Thomas"));
            foreach (var (from, text) in story.Original.Head.Content.Blocks.Zip(English.Append("So was the minister.")))
                article.LandDraft(from.Id, text.TrimStart('#', ' '), [], new() { Provider = "DeepL", Model = "next", At = 0, Digest = "" }, from.Digest, test.By("DeepL for Thomas"));
            article.Confirm([.. article.Head.Content.Blocks.Select(block => block.Id)], test.By("Thomas"));
            article.Publish(test.Newsroom["en"], test.GetCurrentInstant(), test.By());
        });
        var silent = await RecordAsync(test, id, "en");
        Assert.All(Blocks(silent), block => Assert.True((bool)block["drafted"]!["confirmed"]!));
        Assert.Equal("DeepL", (string?)Blocks(silent)[0]["drafted"]!["provider"]);
        Assert.DoesNotContain("Thomas", silent.ToFile(), StringComparison.Ordinal);

        await test.House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition with { Rules = new() { ShowNames = true, ShowReasons = false } })] });
        await test.ChangeAsync(id, story =>
        {
            story["en"].LeaveOut(story.Original.Head.Content.Blocks[2].Id, "Of no interest abroad.", test.By("Sara"));
            story["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant(), test.By(), ChangeType.Update);
        });
        var named = await RecordAsync(test, id, "en");
        Assert.Equal("Thomas", (string?)Blocks(named)[0]["drafted"]!["confirmedBy"]);
        Assert.Equal(["Thomas", "Sara"], named.Record["writers"]!.AsArray().Select(name => (string?)name));
        Assert.DoesNotContain("Of no interest", named.ToFile(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_text_that_is_withheld_is_told_of_in_no_public_record(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await TranslatedAsync(test);
        var before = await RecordAsync(test, id, "fa");
        await test.ChangeAsync(id, story =>
        {
            story["fa"].Rewrite(test.Text("fa", [Persian[0], "بندر تازه شش اسکله دارد.", Persian[2]]), cosmetic: false, test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant() + Duration.FromHours(1), test.By(), ChangeType.Factual, "Six, not five.");
        });
        await test.ChangeAsync(id, story => story["en"].Correct(test.Text("en", "# A port opens", English[1]), test.Newsroom["en"], ChangeType.Update, null, test.GetCurrentInstant(), test.By()));

        var (withheld, english) = (await RecordAsync(test, id, "fa"), await RecordAsync(test, id, "en"));
        Assert.Equal(before.Digest, english.SourceRecord);
        Assert.Equal("confirmed", (string?)Blocks(english)[1]["state"]);
        Assert.Null(await test.House.Provenance.PublicAsync(withheld.Digest, test.GetCurrentInstant()));
        test.Pass(Duration.FromHours(1));
        Assert.NotNull(await test.House.Provenance.PublicAsync(withheld.Digest, test.GetCurrentInstant()));
    }

    [Fact]
    public async Task A_file_that_brings_records_of_another_chain_is_refused()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await TranslatedAsync(test);
        var keys = await test.House.Keys.PublishedAsync();
        var verification = new Verification(keys, digest => test.House.Provenance.FindAsync(digest));
        var whole = (await test.House.Provenance.PublicAsync((await RecordAsync(test, id, "en")).Digest, test.GetCurrentInstant()))!;
        Assert.Single(whole.Chain);
        Assert.True((await verification.CheckAsync(whole, null)).Valid);
        Assert.True((await new Verification(keys, _ => Task.FromResult<SignedRecord?>(null)).CheckAsync(whole, null)).Valid, "its file is enough");

        Assert.False((await verification.CheckAsync(whole with { Chain = [whole.Chain[0], whole.Chain[0]] }, null)).Valid);
        Assert.False((await verification.CheckAsync(whole with { Chain = [whole] }, null)).Valid);
    }

    /// <summary>Made by the first program that signed records, kept as it was served.</summary>
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Records_of_the_first_form_still_verify(string edition)
    {
        var keys = KeySet.Parse(Kept("jwks.json"));
        var records = new[] { "fa", "en" }.Select(each => SignedRecord.Read(Kept(each + ".json"))).ToDictionary(record => record.Digest, StringComparer.Ordinal);
        var record = SignedRecord.Read(Kept(edition + ".json"));
        var page = System.Text.Encoding.UTF8.GetString(Kept(edition + ".html"));
        Assert.Equal("dragoman-provenance/1", (string?)record.Record["format"]);

        var verification = new Verification(keys, digest => Task.FromResult(records.GetValueOrDefault(digest)));
        var report = await verification.CheckAsync(record, PageText.Read(page));
        Assert.True(report.Valid, string.Join('\n', report.Checks.Select(check => check.Says)));
        Assert.False((await verification.CheckAsync(record, PageText.Read(page.Replace("46", "64", StringComparison.Ordinal).Replace("۴۶", "۶۴", StringComparison.Ordinal)))).Valid);
    }

    private static byte[] Kept(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "FormatOne", name));

    private static async Task<string> TranslatedAsync(TestHouse test)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.ChangeAsync(id, story =>
        {
            story["en"].Confirm(null, test.By("Thomas"));
            story["en"].LeaveOut(story["fa"].Head.Content.Blocks[2].Id, "Of no interest abroad.", test.By("Thomas"));
        });
        await test.PublishAsync(id, "en");
        return id;
    }

    private static async Task<SignedRecord> RecordAsync(TestHouse test, string id, string edition)
    {
        var article = (await test.GetAsync(id))[edition];
        return (await test.House.Provenance.FindAsync(article, article.Newest!))!;
    }

    private static List<JsonObject> Blocks(SignedRecord record) => [.. record.Record["blocks"]!.AsArray().Cast<JsonObject>()];
}
