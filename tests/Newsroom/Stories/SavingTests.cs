using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Stories;

public sealed class SavingTests
{
    private static readonly string[] Text = ["# New port opens", "It has five quays.", "The minister was there."];

    private static Task<long> RevisionsAsync(TestHouse test) =>
        test.House.Database.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM revision"));

    private static Task<SavedBlock> SaveAsync(TestHouse test, string id, int block, string text, string seen, string by) => test.ChangeAsync(id, story =>
        story.Original.Save(story.Original.Head.Content.Blocks[block].Id, text, Digest.OfText(seen), test.By(by)));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Two_people_who_save_one_block_both_keep_their_text_and_the_second_is_told(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", Text);
        Assert.False((await SaveAsync(test, id, 1, "It has six quays.", Text[1], "Nasrin")).Conflict);
        var second = await SaveAsync(test, id, 1, "It has seven quays.", Text[1], "Thomas");
        Assert.True(second.Conflict);
        Assert.Equal("It has six quays.", second.Block.Text);

        var block = (await test.GetAsync(id)).Original.Head.Content.Blocks[1];
        Assert.Equal("It has six quays.", block.Text);
        Assert.Equal(("It has seven quays.", "Thomas"), (Assert.Single(block.Variants).Text, block.Variants[0].By));

        // Thomas goes on typing: his newest text is the one that is kept, beside Nasrin's.
        Assert.True((await SaveAsync(test, id, 1, "It has seven new quays.", "It has six quays.", "Thomas")).Conflict);
        block = (await test.GetAsync(id)).Original.Head.Content.Blocks[1];
        Assert.Equal("It has seven new quays.", Assert.Single(block.Variants).Text);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => test.PublishAsync(id, "en"));
        Assert.Contains("Two people saved block 1", refused.What, StringComparison.Ordinal);
        await test.ChangeAsync(id, story => story.Original.Settle(block.Id, "It has seven new quays.", test.By()));
        await test.PublishAsync(id, "en");
        Assert.Equal("It has seven new quays.", (await test.GetAsync(id)).Original.Published!.Content.Blocks[1].Text);

        var history = await Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
            (await test.House.Stories.RevisionAsync((await test.GetAsync(id)).Original, number)).Content.Blocks[1]));
        Assert.Contains(history, old => old.Text == "It has six quays.");
        Assert.Contains(history, old => old.Variants.Any(variant => variant.Text == "It has seven quays."));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Saves_of_different_blocks_at_once_are_all_kept(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var other = await test.OpenAgainAsync();
        var id = await test.FileAsync("en", ["# Ten notes", .. Enumerable.Range(1, 10).Select(n => $"Note {n}.")]);
        await Task.WhenAll(Enumerable.Range(1, 10).Select(n => (n % 2 == 0 ? test.House : other).Stories.ChangeAsync(id, story =>
            story.Original.Save(story.Original.Head.Content.Blocks[n].Id, $"Note {n}, changed.", Digest.OfText($"Note {n}."), test.By($"Writer {n}")))));
        var content = (await test.GetAsync(id)).Original.Head.Content;
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"Note {n}, changed."), content.Blocks.Skip(1).Select(block => block.Text));
        Assert.All(content.Blocks, block => Assert.Empty(block.Variants));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_same_text_again_is_no_new_revision(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", Text);
        await SaveAsync(test, id, 1, Text[1], Text[1], "Nasrin");
        await SaveAsync(test, id, 1, "It has  five quays. ", "another text", "Thomas");
        Assert.Equal(1, await RevisionsAsync(test));
        await SaveAsync(test, id, 1, "It has six quays.", Text[1], "Nasrin");
        Assert.Equal(2, await RevisionsAsync(test));
    }

    [Fact]
    public async Task A_block_that_is_gone_is_refused_and_nothing_of_the_act_is_stored()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("en", Text);
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story =>
        {
            story.Original.Remove(story.Original.Head.Content.Blocks[2].Id, test.By());
            return story.Original.Save("no-such", "x", "y", test.By());
        }));
        Assert.Equal(3, (await test.GetAsync(id)).Original.Head.Content.Blocks.Count);
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story.Original.Remove(story.Original.Head.Content.Headline.Id, test.By())));
    }

    [Fact]
    public async Task Blocks_move_and_come_and_go_and_the_headline_stays_first()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("en", Text);
        var texts = await test.ChangeAsync(id, story =>
        {
            var article = story.Original;
            article.Move(article.Head.Content.Blocks[2].Id, -5, test.By());
            article.Move(article.Head.Content.Headline.Id, 1, test.By());
            var made = article.Insert(article.Head.Content.Blocks[1].Id, BlockKind.Quotation, test.By());
            article.Save(made.Id, "Good.", made.Digest, test.By());
            return article.Head.Content.Blocks.Select(block => block.Text).ToList();
        });
        Assert.Equal(["New port opens", "The minister was there.", "Good.", "It has five quays."], texts);
    }
}
