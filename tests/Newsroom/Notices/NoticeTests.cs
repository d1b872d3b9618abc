using Dragoman.Databases;
using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Notices;

public sealed class NoticeTests
{
    private const string Password = "a password that is long";

    private static readonly string[] Persian = ["# بندر باز شد", "۲۴ کشتی رسید.", "۳۰ کشتی در راه است."];
    private static readonly string[] Corrected = ["# بندر باز شد", "۲۷ کشتی رسید.", "۳۱ کشتی در راه است."];
    private static readonly string[] English = ["# The port opened", "24 ships arrived.", "30 ships are on their way."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task One_correction_is_one_notice_to_who_has_the_translation_and_none_to_who_made_it(DatabaseKind kind)
    {
        await using var test = await StaffedAsync(kind);
        var story = await PublishedAsync(test);
        await test.CorrectAsync(story, "fa", ChangeType.Factual, Corrected);
        var told = Assert.Single(await OfAsync(test, "Thomas"));
        Assert.Equal((NoticeKind.Stale, 2, ChangeType.Factual, "fa", "Nasrin"), (told.Kind, told.Matter.Count, told.Matter.Change, told.Matter.From, told.Matter.By));
        Assert.Equal(($"/desk/stories/{story}/en", "A figure was wrong."), (told.Matter.Place, told.Matter.Words));
        Assert.Empty(await OfAsync(test, "Nasrin"));
        Assert.Empty(await OfAsync(test, "Layla"));
        await test.ChangeAsync(story, changed => changed["en"].Confirm(null, test.By("Thomas")));
        Assert.Single(await OfAsync(test, "Thomas"));
    }

    [Fact]
    public async Task A_cosmetic_change_is_told_to_nobody()
    {
        await using var test = await StaffedAsync(DatabaseKind.Sqlite);
        var story = await PublishedAsync(test);
        await test.CorrectAsync(story, "fa", ChangeType.Cosmetic, Corrected);
        Assert.Empty(await OfAsync(test, "Thomas"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_kill_is_told_once_to_the_chiefs_and_to_all_who_have_the_story(DatabaseKind kind)
    {
        await using var test = await StaffedAsync(kind);
        var story = await PublishedAsync(test);
        await test.ChangeAsync(story, changed => changed.Kill("It was an invention.", test.By("Nasrin")));
        await test.ChangeAsync(story, changed => changed.Acknowledge("en", test.By("Thomas")));
        Assert.All([await OfAsync(test, "Thomas"), await OfAsync(test, "Chief")], told =>
            Assert.Equal((NoticeKind.Killed, $"/desk/stories/{story}", "It was an invention."), (Assert.Single(told).Kind, told[0].Matter.Place, told[0].Matter.Words)));
        Assert.Empty(await OfAsync(test, "Nasrin"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Work_that_changes_hands_is_told_to_who_gets_it_and_to_who_had_it(DatabaseKind kind)
    {
        await using var test = await StaffedAsync(kind);
        var story = await PublishedAsync(test);
        var english = test.Newsroom["en"];
        await test.House.Assignments.ClaimAsync(story, english, null, test.By("Thomas"));
        Assert.Empty(await OfAsync(test, "Thomas"));
        await test.House.Assignments.HandOverAsync(story, english, "Thomas", "Tara", "The quotation needs care.", test.By("Chief"));
        var got = Assert.Single(await OfAsync(test, "Tara"));
        Assert.Equal((NoticeKind.HandedOver, "Chief", "The quotation needs care."), (got.Kind, got.Matter.By, got.Matter.Words));
        var lost = Assert.Single(await OfAsync(test, "Thomas"));
        Assert.Equal((NoticeKind.Claimed, "Tara"), (lost.Kind, lost.Matter.Words));
        test.Pass(Duration.FromMinutes(1));
        await test.CorrectAsync(story, "fa", ChangeType.Update, Corrected);
        Assert.Equal([NoticeKind.Stale, NoticeKind.HandedOver], (await OfAsync(test, "Tara")).Select(notice => notice.Kind));
        Assert.Single(await OfAsync(test, "Thomas"));
    }

    [Fact]
    public async Task A_text_that_goes_to_review_is_told_to_the_editors_and_its_return_to_who_wrote_it()
    {
        await using var test = await StaffedAsync(DatabaseKind.Sqlite);
        var story = await PublishedAsync(test);
        var english = test.Newsroom["en"];
        await test.ChangeAsync(story, changed => changed["en"].SendToReview(english, null, test.By("Thomas")));
        Assert.Equal(NoticeKind.SentToReview, Assert.Single(await OfAsync(test, "Edith")).Kind);
        await test.ChangeAsync(story, changed => changed["en"].SendBack(english, "The second figure.", test.By("Edith")));
        var back = Assert.Single(await OfAsync(test, "Thomas"));
        Assert.Equal((NoticeKind.SentBack, "The second figure."), (back.Kind, back.Matter.Words));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_wants_to_hear_nothing_of_a_kind_does_not_and_what_is_read_is_counted_no_more(DatabaseKind kind)
    {
        await using var test = await StaffedAsync(kind);
        var (thomas, story) = (await IdAsync(test, "Thomas"), await PublishedAsync(test));
        await test.House.Notices.WishAsync(thomas, new() { Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.Stale] = NoticeWay.Off } });
        await test.CorrectAsync(story, "fa", ChangeType.Update, Corrected);
        Assert.Empty(await OfAsync(test, "Thomas"));
        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By("Nasrin")));
        Assert.Equal(1, await test.House.Notices.UnreadAsync(thomas));
        await test.House.Notices.MarkReadAsync(thomas, null);
        Assert.Equal(0, await test.House.Notices.UnreadAsync(thomas));
        await test.House.Notices.MarkUnreadAsync(thomas, (await OfAsync(test, "Thomas"))[0].Id);
        Assert.Equal(1, await test.House.Notices.UnreadAsync(thomas));
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("\"A\" <a@b.example>")]
    [InlineData("nobody")]
    public void An_address_is_one_mailbox_and_nothing_else(string address) =>
        Assert.Throws<RefusedException>(() => new NoticeWishes { Address = address }.Checked());

    internal static async Task<TestHouse> StaffedAsync(DatabaseKind kind)
    {
        var test = await TestHouse.OpenAsync(kind);
        foreach (var (name, edition, role) in new[]
        {
            ("Nasrin", "fa", Role.Editor), ("Thomas", "en", Role.Translator), ("Tara", "en", Role.Translator), ("Edith", "en", Role.Editor), ("Layla", "ar", Role.Editor), ("Chief", Account.EveryEdition, Role.Chief),
        })
            await test.House.Accounts.AddAsync(name, Password, new Dictionary<string, Role> { [edition] = role });
        return test;
    }

    internal static async Task<string> PublishedAsync(TestHouse test)
    {
        var story = await test.FileAsync("fa", Persian);
        await test.CarryAsync(story, "en", "fa", English);
        await test.PublishAsync(story, "fa");
        return story;
    }

    internal static async Task<string> IdAsync(TestHouse test, string name) => (await test.House.Accounts.ListAsync()).Single(account => account.Name == name).Id;

    private static async Task<IReadOnlyList<Notice>> OfAsync(TestHouse test, string name) => await test.House.Notices.OfAsync(await IdAsync(test, name), 50);
}
