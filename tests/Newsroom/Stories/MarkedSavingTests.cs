using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Stories;

/// <summary>Bold, italic and links are saved with the text that they are in.</summary>
public sealed class MarkedSavingTests
{
    private const string Text = "The port has five quays.";

    private static readonly Mark Bold = new(MarkKind.Strong, 13, 4);
    private static readonly Mark Link = new(MarkKind.Link, 4, 4, "https://port.example/");

    private static Task<SavedBlock> SaveAsync(TestHouse test, string id, Typed typed, string seen = Text, string by = "Nasrin") => test.ChangeAsync(id, story =>
        story.Original.Save(story.Original.Head.Content.Blocks[1].Id, typed, Digest.OfText(seen), test.By(by)));

    private static async Task<Block> BlockAsync(TestHouse test, string id) => (await test.GetAsync(id)).Original.Head.Content.Blocks[1];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_change_of_marks_alone_is_saved_and_makes_no_translation_stale(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", "# New port opens", Text);
        await test.CarryAsync(id, "fa", "en", "# بندر تازه گشوده شد", "بندر پنج اسکله دارد.");
        await SaveAsync(test, id, new(Text, [Bold, Link]));

        Assert.Equal([Bold, Link], (await BlockAsync(test, id)).Marks);
        var carried = (await test.GetAsync(id))["fa"];
        Assert.Empty(new Staleness(carried).Of(carried.Head.Content));
        var saved = await test.ChangeAsync(id, story => story["fa"].Save(story["fa"].Head.Content.Blocks[1].Id, new Typed("بندر پنج اسکله دارد.", [new(MarkKind.Emphasis, 0, 4)]), "", test.By()));
        Assert.Equal((BlockProgress.Confirmed, 1), (saved.Block.Progress, saved.Block.Marks.Count));

        await SaveAsync(test, id, new(Text, []));
        Assert.Empty((await BlockAsync(test, id)).Marks);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_plain_field_keeps_the_marks_on_their_words_and_the_same_save_twice_is_one_revision(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", "# New port opens", Text);
        await SaveAsync(test, id, new(Text, [Bold]));
        await SaveAsync(test, id, new("Now the port has five quays."));
        var number = (await test.GetAsync(id)).Original.Head.Number;
        await SaveAsync(test, id, new("Now the port has five quays.", [Bold with { Start = 17 }]));

        Assert.Equal(Bold with { Start = 17 }, Assert.Single((await BlockAsync(test, id)).Marks));
        Assert.Equal(number, (await test.GetAsync(id)).Original.Head.Number);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_text_that_is_kept_beside_another_keeps_its_marks(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", "# New port opens", Text);
        await SaveAsync(test, id, new("It has six quays."));
        await SaveAsync(test, id, new("It has seven quays.", [new(MarkKind.Strong, 7, 5)]), by: "Thomas");

        Assert.Equal(new(MarkKind.Strong, 7, 5), Assert.Single(Assert.Single((await BlockAsync(test, id)).Variants).Marks));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_block_that_was_begun_on_the_page_is_made_once_and_a_kind_is_no_change_of_text(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", "# New port opens", Text, "It is in the south.");
        var first = (await BlockAsync(test, id)).Id;
        for (var time = 0; time < 2; time++)
            await test.ChangeAsync(id, story => story.Original.SaveBegun("bcdfghjk", new("Ships come.", [], BlockKind.ListItem), "", first, test.By()));

        var blocks = (await test.GetAsync(id)).Original.Head.Content.Blocks;
        Assert.Equal(["New port opens", Text, "Ships come.", "It is in the south."], blocks.Select(block => block.Text));
        Assert.Equal(("bcdfghjk", BlockKind.ListItem), (blocks[2].Id, blocks[2].Kind));
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story.Original.SaveBegun("../x", new("a"), "", first, test.By())));

        await SaveAsync(test, id, new(Text, null, BlockKind.Quotation));
        await test.ChangeAsync(id, story => story.Original.Save(blocks[0].Id, new Typed(blocks[0].Text, null, BlockKind.Paragraph), "", test.By()));
        blocks = (await test.GetAsync(id)).Original.Head.Content.Blocks;
        Assert.Equal((BlockKind.Headline, BlockKind.Quotation), (blocks[0].Kind, blocks[1].Kind));
    }

    [Theory]
    [InlineData(MarkKind.Strong, 20, 5, null)]
    [InlineData(MarkKind.Strong, -1, 5, null)]
    [InlineData(MarkKind.Strong, 0, 0, null)]
    [InlineData(MarkKind.Strong, 5, int.MaxValue, null)]
    [InlineData(MarkKind.Strong, 0, 8, null)]
    [InlineData(MarkKind.Link, 0, 3, null)]
    [InlineData(MarkKind.Link, 0, 3, "javascript:alert(1)")]
    [InlineData(MarkKind.Link, 0, 3, "java\tscript:alert(1)")]
    [InlineData(MarkKind.Link, 0, 3, "data:text/html,x")]
    [InlineData(MarkKind.Link, 0, 3, "/desk/sign-out")]
    public void A_mark_outside_of_its_text_or_a_link_that_leads_astray_is_refused(MarkKind kind, int start, int length, string? target) =>
        Assert.Throws<RefusedException>(() => Mark.Checked([new(kind, start, length, target)], "The por😀t has.", "The por😀t has."));

    [Fact]
    public void Marks_are_stored_in_order_each_once_on_the_text_without_its_spare_spaces()
    {
        var typed = "  The  port\u00A0has five quays. ";
        var marks = Mark.Checked([new(MarkKind.Strong, 16, 4), new(MarkKind.Emphasis, 7, 4, "ignored"), new(MarkKind.Strong, 16, 4)], typed, Text);
        Assert.Equal([new(MarkKind.Emphasis, 4, 4), new(MarkKind.Strong, 13, 4)], marks);
    }
}
