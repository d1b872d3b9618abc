using Dragoman.Databases;
using Dragoman.Notices;
using Dragoman.Storage;
using Dragoman.Web.Desk.Notices;
using NodaTime;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>Letters to a real mail server on this machine.</summary>
public sealed class PostTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_correction_comes_by_letter_in_the_language_of_its_reader(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", "fa");
        var story = await PostDesk.CorrectedAsync(test);

        Assert.Equal(1, await PostDesk.SendAsync(test));
        Assert.Equal(0, await PostDesk.SendAsync(test));

        var letter = Assert.Single(office.Taken);
        Assert.Equal(["thomas@news.example"], office.Recipients);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("<https://news.example/desk/notices/wishes>", letter.Headers["List-Unsubscribe"]);
        Assert.EndsWith("@shafaqna.example", letter.MessageId, StringComparison.Ordinal);
        Assert.Contains("اصلاح Nasrin در نسخهٔ فارسی", ForeignFree(letter.Subject!), StringComparison.Ordinal);
        Assert.Contains("The port opened", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://news.example/desk/notices/open?id=", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", letter.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(story, letter.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "fa", "fa")]
    [InlineData("ar", null, "ar")]
    [InlineData(null, null, "fa")]
    public async Task A_letter_speaks_as_its_reader_wished_or_as_the_desk_speaks_to_them(string? desk, string? wished, string spoken)
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", wished);
        if (desk is not null)
            await test.House.Accounts.ChooseAppearanceAsync((await test.House.Accounts.GetAsync("Thomas")).Id, desk, "");
        await PostDesk.CorrectedAsync(test);
        await PostDesk.SendAsync(test);
        Assert.Contains($"<html lang=\"{spoken}\"", Assert.Single(office.Taken).HtmlBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_server_that_is_down_gets_the_letter_when_it_is_back(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(kind, office);
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", "en");
        await PostDesk.CorrectedAsync(test);
        await office.CloseAsync();
        Assert.Equal(0, await PostDesk.SendAsync(test));
        var waiting = Assert.Single(await test.House.Letters.TroubledAsync(9));
        Assert.Equal((LetterState.Waiting, 1), (waiting.State, waiting.Attempts));
        office.OpenAgain();
        Assert.Equal(0, await PostDesk.SendAsync(test));
        test.Pass(Duration.FromMinutes(2));
        Assert.Equal(1, await PostDesk.SendAsync(test));
        Assert.Single(office.Taken);
        Assert.Empty(await test.House.Letters.TroubledAsync(9));
    }

    [Fact]
    public async Task Who_is_refused_for_good_is_given_up_at_once_and_who_is_refused_for_now_after_many_tries()
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        office.Refuses["gone@news.example"] = "550 no such user here";
        office.Refuses["full@news.example"] = "452 the mailbox is full";
        await PostDesk.WishAsync(test, "Thomas", "gone@news.example", "en");
        await PostDesk.WishAsync(test, "Chief", "full@news.example", "en");
        var story = await PostDesk.CorrectedAsync(test);
        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By("Nasrin")));

        for (var day = 0; day < 12; day++)
        {
            Assert.Equal(0, await PostDesk.SendAsync(test));
            test.Pass(Duration.FromDays(1));
        }

        var troubled = await test.House.Letters.TroubledAsync(9);
        Assert.All(troubled, letter => Assert.Equal(LetterState.GivenUp, letter.State));
        Assert.Contains(troubled, letter => letter is { Attempts: 1, Problem: var problem } && problem!.Contains("no such user", StringComparison.Ordinal));
        Assert.Contains(troubled, letter => letter is { Attempts: 7, Problem: var problem } && problem!.Contains("the mailbox is full", StringComparison.Ordinal));
        Assert.Empty(office.Taken);
    }

    [Fact]
    public async Task A_call_in_a_comment_comes_by_letter_to_whoever_wishes_so_with_its_words()
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", "en");
        var article = (await test.GetAsync(await PostDesk.CorrectedAsync(test, corrects: false)))["en"];
        await test.House.Comments.SayAsync(article, article.Head.Content.Blocks[1].Id, null, "@Thomas is it <24>?", await test.House.Accounts.ListAsync(), test.By("Nasrin"));
        Assert.Equal(1, await PostDesk.SendAsync(test));
        var letter = Assert.Single(office.Taken);
        Assert.Contains("Nasrin called you in a comment", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("> @Thomas is it <24>?", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("@Thomas is it &lt;24&gt;?", letter.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_daily_letter_goes_out_as_one()
    {
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        await PostDesk.WishAsync(test, "Thomas", "thomas@news.example", "en", NoticeWay.Digest);
        await PostDesk.CorrectedAsync(test);
        await PostDesk.CorrectedAsync(test);
        Assert.Equal(0, await PostDesk.SendAsync(test));
        test.Pass(Duration.FromDays(1));
        Assert.Equal(1, await PostDesk.SendAsync(test));
        Assert.Equal("2 notices from the desk", Assert.Single(office.Taken).Subject);
    }

    [Fact]
    public async Task Words_that_would_be_headers_stay_words()
    {
        var letter = new NoticeMatter("s", "en", "Port opens\r\nBcc: spy@evil.example\r\n\r\n<script>", "en", "Nasrin\r\nX-Evil: 1") { Words = "<img src=x>" };
        await using var office = new PostOffice();
        await using var test = await PostDesk.StaffedAsync(DatabaseKind.Sqlite, office);
        var server = (await test.House.MailServers.FindAsync())!;
        var notice = new Notice("n", "a", NoticeKind.TakenDown, letter, test.GetCurrentInstant(), null);
        var message = new NoticeLetter(server, test.Newsroom, new(Web.Desk.Speech.DeskLanguage.English))
            .Of(new("l", "a", LetterState.Waiting, 1, test.GetCurrentInstant(), test.GetCurrentInstant(), null), [notice], "Thomas\r\nBcc: spy@evil.example", "thomas@news.example");
        await MailSending.SendAsync(server, message, _ => null);
        var taken = Assert.Single(office.Taken);
        Assert.Equal(["thomas@news.example"], office.Recipients);
        Assert.Empty(taken.Bcc);
        Assert.Null(taken.Headers["X-Evil"]);
        Assert.DoesNotContain("<script>", taken.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", taken.HtmlBody, StringComparison.Ordinal);
    }

    /// <summary>Without the invisible signs that keep names of another direction apart.</summary>
    private static string ForeignFree(string text) => string.Concat(text.Where(letter => letter is not ('\u2068' or '\u2069')));
}
