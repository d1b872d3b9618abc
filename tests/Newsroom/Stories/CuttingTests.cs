using CsCheck;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Stories;

public sealed class CuttingTests
{
    private static readonly string[] Persian = ["# گشایش بندر تازه", "بندر روز دوشنبه گشایش یافت. وزیر راه آنجا بود.", "کارگران بومی آن را ساختند."];

    private static readonly string[] English = ["# New port opens", "The port opened on Monday. The roads minister was there.", "Local workers built it."];

    private const int AfterFirstSentence = 28;

    private static async Task<string> PublishedAsync(TestHouse test)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.PublishAsync(id, "en");
        return id;
    }

    private static async Task<Workbench> WorkbenchAsync(TestHouse test, string id) => new((await test.GetAsync(id))["en"]);

    private static Task<IReadOnlyList<Block>> SplitSourceAsync(TestHouse test, string id) => test.ChangeAsync(id, story =>
    {
        var parts = story["fa"].Split(story["fa"].Head.Content.Blocks[1].Id, AfterFirstSentence, test.By());
        story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update);
        return parts;
    });

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Splitting_a_source_paragraph_makes_nothing_stale_and_leaves_nothing_untranslated(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);

        var parts = await SplitSourceAsync(test, id);

        Assert.Equal(["بندر روز دوشنبه گشایش یافت.", "وزیر راه آنجا بود."], parts.Select(part => part.Text));
        var bench = await WorkbenchAsync(test, id);
        Assert.All(bench.Rows, row => Assert.Equal(TranslatedState.Confirmed, row.State));
        Assert.Equal((Persian[1], 2), (bench.Rows[1].Source!.Text, bench.Rows[1].Parts));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_change_in_a_part_that_was_cut_off_is_told_in_the_translation_of_the_whole(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        var parts = await SplitSourceAsync(test, id);

        await test.ChangeAsync(id, story =>
        {
            story["fa"].Save(parts[1].Id, "وزیر نیرو آنجا بود.", parts[1].Digest, test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Factual, "It was another minister.");
        });

        var stale = Assert.Single(await test.StaleAsync(id, "en"));
        Assert.Equal(1, stale.Index);
        Assert.Equal(Persian[1], await test.House.Stories.TextBeforeAsync(stale.Change));
        Assert.Equal("بندر روز دوشنبه گشایش یافت. وزیر نیرو آنجا بود.", stale.Change.After);

        await test.ChangeAsync(id, story => story["en"].Confirm([stale.Block.Id], test.By()));
        Assert.Empty(await test.StaleAsync(id, "en"));
        // Confirmed against both, a later change of the part still tells.
        await test.ChangeAsync(id, story =>
        {
            var part = story["fa"].Head.Content.Find(parts[1].Id)!;
            story["fa"].Save(part.Id, "وزیر کشور آنجا بود.", part.Digest, test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Factual, "Again.");
        });
        Assert.Single(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task A_cosmetic_change_of_a_part_asks_translators_for_nothing()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        var parts = await SplitSourceAsync(test, id);

        await test.ChangeAsync(id, story =>
        {
            story["fa"].Save(parts[1].Id, "وزیر راه، آنجا بود.", parts[1].Digest, test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Cosmetic);
        });

        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task A_translator_who_splits_too_carries_each_part_from_its_own()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        var parts = await SplitSourceAsync(test, id);

        var own = await test.ChangeAsync(id, story => story["en"].Split(story["en"].Head.Content.Blocks[1].Id, 26, test.By()));

        Assert.Equal(["The port opened on Monday.", "The roads minister was there."], own.Select(part => part.Text));
        Assert.Equal(parts.Select(part => part.Id), own.Select(part => part.Carried!.Block));
        var bench = await WorkbenchAsync(test, id);
        Assert.Equal([Persian[0][2..], parts[0].Text, parts[1].Text, Persian[2]], bench.Rows.Select(row => row.Source!.Text));
        Assert.All(bench.Rows, row => Assert.Equal(TranslatedState.Confirmed, row.State));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], parts[0].Text, "وزیر نیرو آنجا بود.", Persian[2]);
        Assert.Equal("The roads minister was there.", Assert.Single(await test.StaleAsync(id, "en")).Block.Text);
    }

    [Fact]
    public async Task A_part_with_a_translation_of_its_own_leaves_the_other_alone()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        var parts = await SplitSourceAsync(test, id);

        await test.ChangeAsync(id, story => story["en"].SaveTranslation(parts[1].Id, "The minister of roads came.", "", test.By()));

        var bench = await WorkbenchAsync(test, id);
        Assert.Equal([parts[0].Text, parts[1].Text], bench.Rows.Skip(1).Take(2).Select(row => row.Source!.Text));
        Assert.Equal([TranslatedState.Confirmed, TranslatedState.Draft], bench.Rows.Skip(1).Take(2).Select(row => row.State));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Merging_source_paragraphs_makes_nothing_stale_until_the_whole_changes(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);

        await test.ChangeAsync(id, story =>
        {
            story["fa"].Merge(story["fa"].Head.Content.Blocks[2].Id, test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update);
        });

        var bench = await WorkbenchAsync(test, id);
        Assert.Equal([TranslatedState.Confirmed, TranslatedState.Confirmed, TranslatedState.Confirmed], bench.Rows.Select(row => row.State));
        Assert.Equal([English[1], English[2]], bench.Rows.Skip(1).Select(row => row.Target!.Text));
        Assert.All(bench.Rows.Skip(1), row => Assert.Equal(Persian[1] + " " + Persian[2], row.Source!.Text));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], Persian[1] + " کارگران آن را ساختند.");
        Assert.Equal(2, (await test.StaleAsync(id, "en")).Count);
        // And undoing the correction clears it.
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], Persian[1] + " " + Persian[2]);
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_paragraph_that_is_cut_by_typing_is_found_to_be_cut_whichever_part_is_saved_first(bool secondFirst)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        var block = (await test.GetAsync(id))["fa"].Head.Content.Blocks[1];
        Action<Story>[] saves =
        [
            story => story["fa"].Save(block.Id, "بندر روز دوشنبه گشایش یافت.", block.Digest, test.By()),
            story => story["fa"].Insert(block.Id, [new(BlockKind.Paragraph, "وزیر راه آنجا بود.")], test.By()),
        ];

        foreach (var save in secondFirst ? saves.Reverse() : saves)
            await test.ChangeAsync(id, save);
        await test.ChangeAsync(id, story => story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update));

        Assert.All((await WorkbenchAsync(test, id)).Rows, row => Assert.Equal(TranslatedState.Confirmed, row.State));
    }

    [Fact]
    public async Task A_new_paragraph_is_untranslated_and_leaves_its_neighbours_alone()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        await test.ChangeAsync(id, story =>
        {
            story["fa"].Insert(story["fa"].Head.Content.Blocks[1].Id, [new(BlockKind.Paragraph, "این خبر تازه است.")], test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update);
        });

        var bench = await WorkbenchAsync(test, id);
        Assert.Equal([TranslatedState.Confirmed, TranslatedState.Confirmed, TranslatedState.Untranslated, TranslatedState.Confirmed], bench.Rows.Select(row => row.State));
        Assert.Equal(Persian[1], bench.Rows[1].Source!.Text);
    }

    [Fact]
    public async Task Merging_translations_keeps_what_each_was_made_from_and_a_stale_one_stays_stale()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], Persian[1], "کارگران آن را ساختند.");

        await test.ChangeAsync(id, story => story["en"].Merge(story["en"].Head.Content.Blocks[2].Id, test.By()));

        var stale = Assert.Single(await test.StaleAsync(id, "en"));
        Assert.Equal(English[1] + " " + English[2], stale.Block.Text);
        Assert.Equal(2, (await WorkbenchAsync(test, id)).Rows.Count);
        await test.ChangeAsync(id, story => story["en"].Confirm(null, test.By()));
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task A_stale_translation_stays_stale_when_it_is_split()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], "بندر روز سه‌شنبه گشایش یافت. وزیر راه آنجا بود.", Persian[2]);

        await test.ChangeAsync(id, story => story["en"].Split(story["en"].Head.Content.Blocks[1].Id, 26, test.By()));

        Assert.Equal(2, (await test.StaleAsync(id, "en")).Count);
    }

    [Fact]
    public async Task Parts_of_a_translation_are_checked_together_and_told_apart()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian[0], "در این بندر ۵ اسکله و ۷ جرثقیل کار می‌کند.");
        await test.CarryAsync(id, "en", "fa", English[0], "The port has 5 quays. It has 9 cranes.");

        await test.ChangeAsync(id, story => story["en"].Split(story["en"].Head.Content.Blocks[1].Id, 21, test.By()));

        var article = (await test.GetAsync(id))["en"];
        var finding = Assert.Single(test.House.Checks.Of(article, test.Newsroom).All, finding => finding.Kind == "number");
        Assert.Equal("It has 9 cranes.", finding.Target.Text);
        Assert.Equal("9", finding.Words.Target);
    }

    [Fact]
    public async Task Texts_that_were_typed_meanwhile_are_saved_with_the_cut_and_another_persons_text_stops_it()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        var block = (await test.GetAsync(id))["fa"].Head.Content.Blocks[1];

        var parts = await test.ChangeAsync(id, story => story["fa"].Split(block.Id, ["بندر گشایش یافت.", "وزیر آنجا بود."], block.Digest, test.By()));
        Assert.Equal(["بندر گشایش یافت.", "وزیر آنجا بود."], parts!.Select(part => part.Text));

        Assert.Null(await test.ChangeAsync(id, story => story["fa"].Split(block.Id, ["من", "جدا نوشتم."], block.Digest, test.By("Thomas"))));
        var kept = (await test.GetAsync(id))["fa"].Head.Content.Find(block.Id)!;
        Assert.Equal(("بندر گشایش یافت.", "من جدا نوشتم."), (kept.Text, Assert.Single(kept.Variants).Text));
    }

    [Fact]
    public async Task Whatever_is_cut_joined_and_moved_the_words_stay_identities_differ_and_nothing_goes_stale()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var step = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[1, 9], Gen.Int[0, 50]);
        step.Array[1, 12].Sample(steps =>
        {
            var story = Story.File(test.Newsroom["fa"], test.Text("fa", Persian), test.By());
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By());
            story.Carry(story["fa"], test.Newsroom["en"], test.By()).Carry(test.Text("en", English), test.By());
            foreach (var (original, cut, which, place) in steps)
            {
                var article = story[original ? "fa" : "en"];
                Do(article, cut, article.Head.Content.Blocks[Math.Min(which, article.Head.Content.Blocks.Count - 1)], place, test);
                story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update);

                Assert.Equal(string.Join(' ', Persian)[2..], Words(story["fa"]));
                Assert.Equal(string.Join(' ', English)[2..], Words(story["en"]));
                Assert.All(story.Articles, each => Assert.Distinct(each.Head.Content.Blocks.Select(known => known.Id)));
                Assert.Empty(new Staleness(story["en"]).Of(story["en"].Head.Content));
                Assert.DoesNotContain(new Workbench(story["en"]).Rows, row => row.State is TranslatedState.Untranslated or TranslatedState.Added);
            }
        }, iter: 200);
    }

    private static void Do(Article article, bool cut, Block block, int place, TestHouse test)
    {
        if (cut)
            article.Split(block.Id, block.Text.IndexOf(' ', Math.Min(place, block.Text.Length)) is > 0 and var at ? at : 0, test.By());
        else if (article.Head.Content.Blocks.ToList().IndexOf(block) > 1)
            article.Merge(block.Id, test.By());
    }

    private static string Words(Article article) => string.Join(' ', article.Head.Content.Blocks.Select(block => block.Text));
}
