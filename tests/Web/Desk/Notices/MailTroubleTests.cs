using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Notices;
using Dragoman.Storage;
using Dragoman.Web.Desk.Notices;
using NodaTime;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>What a mail server does to whoever sends, and what becomes of the letters.</summary>
public sealed class MailTroubleTests
{
    private const string Password = "of the desk alone";

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_wrong_password_is_tried_with_one_letter_and_no_letter_is_lost(DatabaseKind kind)
    {
        await using var office = new PostOffice { Password = Password };
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await TwoLettersAsync(test);

        Assert.Equal(0, await PostDesk.SendAsync(test, "a guess"));
        Assert.Equal(1, office.Visits);
        var troubled = Assert.Single(await test.House.Letters.TroubledAsync(9));
        Assert.Equal(LetterState.Waiting, troubled.State);
        Assert.Contains("the password is wrong", troubled.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("a guess", troubled.Problem, StringComparison.Ordinal);

        test.Pass(Duration.FromMinutes(1));
        Assert.Equal(2, await PostDesk.SendAsync(test, Password));
        Assert.Equal(["chief@news.example", "thomas@news.example"], office.Recipients.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, "DRAGOMAN_KEY_MAIL is not set")]
    [InlineData("", "DRAGOMAN_KEY_MAIL is not set")]
    public async Task A_password_that_is_not_set_where_the_program_runs_is_named(string? password, string problem)
    {
        await using var office = new PostOffice { Password = Password };
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        await TwoLettersAsync(test);
        Assert.Equal(0, await PostDesk.SendAsync(test, password));
        Assert.Contains(problem, Assert.Single(await test.House.Letters.TroubledAsync(9)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_a_sign_in_nobody_set_up_is_a_trouble_and_no_fault()
    {
        await using var office = new PostOffice { Password = Password };
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        await test.House.MailServers.SaveAsync((await test.House.MailServers.FindAsync())! with { User = null, KeyName = null }, "Chief");
        await TwoLettersAsync(test);
        Assert.Equal(0, await PostDesk.SendAsync(test));
        Assert.Contains("sign in first", Assert.Single(await test.House.Letters.TroubledAsync(9)).Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_letter_that_was_begun_when_the_program_ends_is_not_sent_twice(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await TwoLettersAsync(test);
        using var ending = new CancellationTokenSource();
        office.BeforeThanks = () => ending.CancelAsync();

        Assert.Equal(1, await Post.SendDueAsync(test.House, _ => null, ending.Token));

        await using var again = await test.OpenAgainAsync();
        test.Pass(Duration.FromHours(1));
        Assert.Equal(1, await Post.SendDueAsync(again, _ => null, TestContext.Current.CancellationToken));
        Assert.Equal(2, office.Taken.Select(letter => letter.MessageId).Distinct().Count());
        Assert.Equal(2, office.Taken.Count);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Two_programs_that_send_at_once_send_each_letter_once(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await TwoLettersAsync(test);
        await using var other = await test.OpenAgainAsync();
        var sent = await Task.WhenAll(Post.SendDueAsync(test.House, _ => null, TestContext.Current.CancellationToken), Post.SendDueAsync(other, _ => null, TestContext.Current.CancellationToken));
        Assert.Equal((2, 2), (sent.Sum(), office.Taken.Count));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_letter_that_was_given_up_is_sent_again_when_somebody_says_so(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        office.Refuses["thomas@news.example"] = "550 no such user here";
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await TwoLettersAsync(test);
        Assert.Equal(1, await PostDesk.SendAsync(test));
        var given = Assert.Single(await test.House.Letters.TroubledAsync(9));
        office.Refuses.Clear();
        Assert.Equal(0, await PostDesk.SendAsync(test));
        Assert.True(await test.House.Letters.SendAgainAsync(given.Id, "Chief"));
        Assert.False(await test.House.Letters.SendAgainAsync(given.Id, "Chief"));
        Assert.Equal(1, await PostDesk.SendAsync(test));
        Assert.Empty(await test.House.Letters.TroubledAsync(9));
    }

    private static async Task TwoLettersAsync(TestHouse test)
    {
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", "en");
        await PostDesk.WishAsync(test, "Chief", "chief@news.example", "en");
        var story = await PostDesk.CorrectedAsync(test, corrects: false);
        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By("Nasrin")));
    }
}
