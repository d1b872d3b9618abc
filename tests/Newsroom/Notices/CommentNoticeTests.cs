using Dragoman.Databases;
using Dragoman.Discussion;
using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Notices;

/// <summary>Who is told of what is said.</summary>
public sealed class CommentNoticeTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_is_called_in_a_comment_is_told_with_its_words_and_led_to_it(DatabaseKind kind)
    {
        await using var test = await NoticeTests.StaffedAsync(kind);
        var article = await EnglishAsync(test);
        await SayAsync(test, article, null, "Is it 24, @tara? And @Thomas?", "Thomas");
        var told = Assert.Single(await OfAsync(test, "Tara"));
        Assert.Equal((NoticeKind.Mentioned, "Thomas", "Is it 24, @tara? And @Thomas?", "en"), (told.Kind, told.Matter.By, told.Matter.Words, told.Matter.Edition));
        Assert.Equal($"/desk/stories/{article.Story.Id}/en/talk/{Block(article)}", told.Matter.Place);
        Assert.Empty(await OfAsync(test, "Thomas"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_answer_is_told_to_the_others_of_its_thread_and_once_to_whom_it_also_calls(DatabaseKind kind)
    {
        await using var test = await NoticeTests.StaffedAsync(kind);
        var article = await EnglishAsync(test);
        var thread = (await SayAsync(test, article, null, "Which port?", "Thomas")).Id;
        await SayAsync(test, article, thread, "The old one.", "Edith");
        await SayAsync(test, article, thread, "@Thomas no, the new one.", "Tara");
        await SayAsync(test, article, null, "Something else.", "Chief");
        await test.House.Comments.SettleAsync(article, thread, resolved: true, test.By("Chief"));
        Assert.Equal(["answered Edith", "mentioned Tara"], Said(await OfAsync(test, "Thomas")));
        Assert.Equal(["answered Tara"], Said(await OfAsync(test, "Edith")));
        Assert.Empty(await OfAsync(test, "Tara"));
        Assert.Empty(await OfAsync(test, "Chief"));
    }

    [Fact]
    public async Task Who_has_no_role_there_any_more_or_no_open_account_is_told_nothing()
    {
        await using var test = await NoticeTests.StaffedAsync(DatabaseKind.Sqlite);
        var article = await EnglishAsync(test);
        var thread = (await SayAsync(test, article, null, "Which port?", "Thomas")).Id;
        await SayAsync(test, article, thread, "Yes, which?", "Tara");
        await test.House.Accounts.ChangeRolesAsync("Thomas", new Dictionary<string, Role> { ["ar"] = Role.Editor }, null, "Chief");
        await test.House.Accounts.DeactivateAsync("Tara", null, "Chief");
        var said = await SayAsync(test, article, thread, "The old one, @Tara.", "Edith");
        Assert.Empty(said.Mentioned);
        Assert.DoesNotContain(await OfAsync(test, "Thomas"), notice => notice.Matter.By == "Edith");
        Assert.Empty(await OfAsync(test, "Tara"));
    }

    private static async Task<Article> EnglishAsync(TestHouse test) => (await test.GetAsync(await NoticeTests.PublishedAsync(test)))["en"];

    private static async Task<Comment> SayAsync(TestHouse test, Article article, string? thread, string text, string by) =>
        await test.House.Comments.SayAsync(article, Block(article), thread, text, await test.House.Accounts.ListAsync(), test.By(by));

    private static string Block(Article article) => article.Head.Content.Blocks[1].Id;

    private static IEnumerable<string> Said(IEnumerable<Notice> notices) => notices.Select(notice => $"{Words.Of(notice.Kind)} {notice.Matter.By}").Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Notice>> OfAsync(TestHouse test, string name) => await test.House.Notices.OfAsync(await NoticeTests.IdAsync(test, name), 50);
}
