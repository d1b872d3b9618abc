using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Stories;

public sealed class StalenessTests
{
    private static readonly string[] Persian =
    [
        "# گشایش بندر تازه",
        "بندر تازه روز دوشنبه با پنج اسکله گشایش یافت.",
        "وزیر راه گفت این بندر سالانه دو میلیون تن بار جابه‌جا می‌کند.",
        "کارگران بومی سهم بزرگی در ساخت آن داشتند.",
    ];

    private static readonly string[] English =
    [
        "# New port opens",
        "The new port opened on Monday with five quays.",
        "The roads minister said that it would handle two million tonnes of cargo a year.",
        "Local workers had a large part in building it.",
    ];

    private static readonly string[] Arabic =
    [
        "# افتتاح ميناء جديد",
        "افتتح الميناء الجديد يوم الاثنين بخمسة أرصفة.",
        "وقال وزير الطرق إنه سيناول مليوني طن من البضائع سنويا.",
        "وكان للعمال المحليين نصيب كبير في بنائه.",
    ];

    private static string[] With(string[] text, int at, string paragraph) => [.. text[..at], paragraph, .. text[(at + 1)..]];

    private static readonly string[] SevenQuays = With(Persian, 1, "بندر تازه روز دوشنبه با هفت اسکله گشایش یافت.");

    private static async Task<string> PublishedAsync(TestHouse test)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.PublishAsync(id, "en");
        return id;
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_correction_of_one_paragraph_makes_one_block_stale_and_says_what_changed(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        Assert.Empty(await test.StaleAsync(id, "en"));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);

        var stale = Assert.Single(await test.StaleAsync(id, "en"));
        Assert.Equal(1, stale.Index);
        Assert.Equal("The new port opened on Monday with five quays.", stale.Block.Text);
        Assert.Equal(Persian[1], await test.House.Stories.TextBeforeAsync(stale.Change));
        Assert.Equal(SevenQuays[1], stale.Change.After);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Confirming_clears_staleness_and_so_does_undoing_the_correction(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);

        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian);
        Assert.Empty(await test.StaleAsync(id, "en"));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);
        Assert.Equal(1, await test.ChangeAsync(id, story => story["en"].Confirm(null, test.By())));
        Assert.Empty(await test.StaleAsync(id, "en"));

        // Confirmed against seven quays, the undone text is news again.
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian);
        Assert.Single(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task Editing_the_translation_does_not_clear_staleness()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);

        await test.CorrectAsync(id, "en", ChangeType.Factual, With(English, 1, "The new port opened on Monday with seven quays."));

        Assert.Single(await test.StaleAsync(id, "en"));
        await test.ChangeAsync(id, story => story["en"].Confirm(null, test.By()));
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task Moves_typos_of_the_translation_and_drafts_of_the_source_change_nothing()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);

        await test.CorrectAsync(id, "fa", ChangeType.Update, [Persian[0], Persian[3], Persian[1], Persian[2]]);
        Assert.Empty(await test.StaleAsync(id, "en"));

        await test.CorrectAsync(id, "en", ChangeType.Cosmetic, With(English, 3, "Local workers had a large part in building the port."));
        Assert.Empty(await test.StaleAsync(id, "en"));

        await test.ChangeAsync(id, story =>
        {
            var block = story["fa"].Head.Content.Blocks[2];
            story["fa"].Save(block.Id, block.Text + " او جزئیات بیشتری نداد.", block.Digest, test.By());
        });
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Fact]
    public async Task White_space_is_no_change_and_a_joiner_is()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);

        await test.CorrectAsync(id, "fa", ChangeType.Factual, With(SevenQuays, 2, Persian[2].Replace(" ", "  ", StringComparison.Ordinal)));
        Assert.Single(await test.StaleAsync(id, "en"));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, With(Persian, 2, Persian[2].Replace("جابه‌جا", "جابه جا", StringComparison.Ordinal)));
        Assert.Equal(2, Assert.Single(await test.StaleAsync(id, "en")).Index);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_cosmetic_change_asks_translators_for_nothing(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);

        var cosmetic = With(Persian, 3, "کارگران بومی سهم بزرگی در ساختن آن داشتند.");
        await test.CorrectAsync(id, "fa", ChangeType.Cosmetic, cosmetic);
        Assert.Empty(await test.StaleAsync(id, "en"));

        // A factual change of the same paragraph does; and back at the cosmetic text, all is well again.
        await test.CorrectAsync(id, "fa", ChangeType.Factual, With(cosmetic, 3, "کارگران بومی سهم کوچکی در ساختن آن داشتند."));
        Assert.Single(await test.StaleAsync(id, "en"));
        await test.CorrectAsync(id, "fa", ChangeType.Factual, cosmetic);
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_relay_goes_stale_along_the_chain_at_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        await test.CarryAsync(id, "ar", "en", Arabic);
        await test.PublishAsync(id, "ar");

        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);
        Assert.Single(await test.StaleAsync(id, "en"));
        var relayed = Assert.Single(await test.StaleAsync(id, "ar"));
        Assert.Equal(1, relayed.Index);
        Assert.Equal("fa", relayed.Change.In.Edition);

        // The English desk finds that its words still hold: nothing is left for the Arabic one either.
        await test.ChangeAsync(id, story => story["en"].Confirm(null, test.By()));
        Assert.Empty(await test.StaleAsync(id, "ar"));

        // The English words change: that is Arabic's source.
        await test.CorrectAsync(id, "en", ChangeType.Factual, With(English, 1, "The new port opened on Monday with seven quays."));
        Assert.Equal("en", Assert.Single(await test.StaleAsync(id, "ar")).Change.In.Edition);
    }

    [Fact]
    public async Task Arabic_may_confirm_a_relay_before_English_does_and_is_told_of_the_next_change()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);
        await test.CarryAsync(id, "ar", "en", Arabic);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);

        await test.ChangeAsync(id, story => story["ar"].Confirm(null, test.By()));
        Assert.Empty(await test.StaleAsync(id, "ar"));
        Assert.Single(await test.StaleAsync(id, "en"));

        await test.CorrectAsync(id, "fa", ChangeType.Factual, With(Persian, 1, "بندر تازه روز دوشنبه با نه اسکله گشایش یافت."));
        Assert.Single(await test.StaleAsync(id, "ar"));
    }

    [Fact]
    public async Task A_removed_source_paragraph_is_a_change_and_a_new_one_is_untranslated()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await PublishedAsync(test);

        await test.CorrectAsync(id, "fa", ChangeType.Update, [.. Persian[..3], "رئیس گمرک نیز در مراسم حضور داشت و از رشد صادرات خبر داد."]);

        var article = (await test.GetAsync(id))["en"];
        var workbench = new Workbench(article);
        Assert.Equal(4, workbench.Rows.Count(row => row.Target is not null));
        Assert.True(workbench.Count(TranslatedState.Stale) == 1, "the paragraph whose source is gone is stale");
        var stale = Assert.Single(await test.StaleAsync(id, "en"));
        Assert.Equal(3, stale.Index);
    }

    [Fact]
    public async Task An_unpublished_original_that_changes_makes_its_translation_stale()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", English);

        await test.CorrectAsync(id, "fa", ChangeType.Factual, SevenQuays);

        Assert.Single(await test.StaleAsync(id, "en"));
        Assert.Empty((await test.GetAsync(id))["fa"].Publications);
    }
}
