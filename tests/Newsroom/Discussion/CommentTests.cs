using Dragoman.Changes;
using Dragoman.Databases;
using Dragoman.Discussion;
using Dragoman.Identity;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Discussion;

public sealed class CommentTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Remarks_and_answers_make_threads_that_are_resolved_and_opened_again(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var article = (await test.GetAsync(await test.FileAsync("fa", "# سرخط", "بند.")))["fa"];
        var (comments, block) = (test.House.Comments, article.Head.Content.Blocks[1].Id);

        var first = await comments.SayAsync(article, block, null, "Is this figure right?", [], test.By());
        test.Pass(Duration.FromMinutes(1));
        await comments.SayAsync(article, block, first.Id, "Yes.", [], test.By("Thomas"));
        await comments.SayAsync(article, block, null, "Another thing.", [], test.By());
        await comments.SettleAsync(article, first.Id, resolved: true, test.By("Thomas"));

        var threads = await comments.OfAsync(article);
        Assert.Equal([["Is this figure right?", "Yes."], ["Another thing."]], threads.Select(thread => thread.Remarks.Select(remark => remark.Text)));
        Assert.Equal([false, true], threads.Select(thread => thread.IsOpen));
        Assert.Equal("Thomas", threads[0].Resolution!.By);
        Assert.All(threads, thread => Assert.Equal(block, thread.Block));

        await comments.SettleAsync(article, first.Id, resolved: false, test.By());
        Assert.True((await comments.OfAsync(article))[0].IsOpen);
        await Assert.ThrowsAsync<RefusedException>(() => comments.SayAsync(article, block, "nothing", "To nobody.", [], test.By()));
        await Assert.ThrowsAsync<RefusedException>(() => comments.SayAsync(article, block, null, " ", [], test.By()));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_is_called_by_name_is_written_down_and_told_among_the_changes(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var roles = new Dictionary<string, Role> { ["fa"] = Role.Editor };
        var nasrin = await test.House.Accounts.AddAsync("Nasrin Kaviani", "a long password", roles);
        var other = await test.House.Accounts.AddAsync("Nasrin", "a long password", roles);
        var article = (await test.GetAsync(await test.FileAsync("fa", "# سرخط", "بند.")))["fa"];
        var before = await test.House.Changes.NewestAsync();

        var said = await test.House.Comments.SayAsync(article, article.Head.Content.Blocks[1].Id, null, "@nasrin kaviani: see mail@Nasrin.", [nasrin, other], test.By());

        Assert.Equal([nasrin.Id], said.Mentioned);
        var told = Assert.Single(await test.House.Changes.AfterAsync(before, 10));
        Assert.Equal((ChangeKind.Comment, "fa", said.Id), (told.Kind, told.Edition, told.Subject));
        Assert.Equal([nasrin.Id], (await test.House.Comments.FindAsync(told.Subject!))!.Mentioned);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_was_said_can_not_be_changed_or_taken_away(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var article = (await test.GetAsync(await test.FileAsync("fa", "# سرخط", "بند.")))["fa"];
        await test.House.Comments.SayAsync(article, article.Head.Content.Blocks[1].Id, null, "Said.", [], test.By());

        foreach (var sql in new[] { "UPDATE comment SET text = 'Other.'", "DELETE FROM comment" })
            await Assert.ThrowsAnyAsync<Exception>(() => test.House.Database.WriteAsync(session => session.ExecuteAsync(sql)));
        Assert.Equal("Said.", Assert.Single(await test.House.Comments.OfAsync(article)).Remarks[0].Text);
    }

    [Theory]
    [InlineData("@Sara and @Sara Ali, @Sara.", "Sara|Sara Ali|Sara")]
    [InlineData("@Saraband", "")]
    [InlineData("@سارا علی، ببین", "سارا علی")]
    public void Names_are_found_whole_and_the_longest_first(string text, string found) =>
        Assert.Equal(found, string.Join('|', Mentions.In(text, ["Sara", "Sara Ali", "سارا", "سارا علی"]).Select(mention => mention.Name)));
}
