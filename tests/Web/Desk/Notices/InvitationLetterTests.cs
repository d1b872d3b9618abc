using System.Net;
using System.Text.RegularExpressions;
using Dragoman.Notices;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>Links that come by e-mail, from the form to the person who opens them.</summary>
public sealed partial class InvitationLetterTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private const string Next = "another password, as long";

    [Fact]
    public async Task An_invited_person_gets_a_letter_in_the_language_of_their_edition_and_comes_in_by_its_link()
    {
        await using var office = await OfficeAsync();
        using var chief = await desk.SignInAsync("Chief");
        Assert.NotNull((await chief.PageAsync("/desk/people/invite")).QuerySelector("button[name=way][value=letter]"));
        using var made = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Omid"), ("email", "omid@agency.example"), ("role-fa", "translator"), ("way", "letter"));
        var person = made.Headers.Location!.OriginalString;

        var letter = await office.NextAsync();
        Assert.Equal("omid@agency.example", letter.To.Mailboxes.Single().Address);
        Assert.Equal("دعوت به میز کار \u2068Shafaqna\u2069", letter.Subject);
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", letter.HtmlBody, StringComparison.Ordinal);
        var link = LinkIn(letter.TextBody);
        Assert.StartsWith(desk.Address.ToString(), link.ToString(), StringComparison.Ordinal);
        Assert.Contains(link.ToString(), letter.HtmlBody, StringComparison.Ordinal);
        // The post office has the letter a moment before the desk writes down that it is sent.
        var account = await desk.House.Accounts.GetAsync("Omid");
        await UntilAsync(async () => await desk.House.Letters.InvitationOfAsync(account.Id) is { State: LetterState.Sent });
        Assert.Contains("A letter brought a link; it opens until", (await chief.PageAsync(person)).Body!.TextContent, StringComparison.Ordinal);

        using var omid = desk.Visit();
        using var taken = await omid.PostAsync(link.PathAndQuery, link.PathAndQuery, ("password", Next), ("again", Next));
        using var signed = await omid.SignInAsync("Omid", Next);
        Assert.Equal("/desk", signed.Headers.Location!.OriginalString);
        Assert.DoesNotContain("it opens until", (await chief.PageAsync(person)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_to_a_wrong_address_is_seen_mended_and_sent_again_and_its_link_is_taken_back()
    {
        await using var office = await OfficeAsync();
        office.Refuses["mna@agency.example"] = "550 no such user here";
        using var chief = await desk.SignInAsync("Chief");
        using var made = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Mina"), ("email", "mna@agency.example"), ("role-en", "translator"), ("way", "letter"));
        var person = made.Headers.Location!.OriginalString;
        var account = await desk.House.Accounts.GetAsync("Mina");
        await UntilAsync(async () => await desk.House.Letters.InvitationOfAsync(account.Id) is { State: LetterState.GivenUp });
        Assert.Contains("no such user here", (await chief.PageAsync(person)).QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mina", (await chief.PageAsync("/desk/mail")).QuerySelector(".table")!.TextContent, StringComparison.Ordinal);

        (await chief.PostAsync(person, person + "/email", ("email", "mina@agency.example"))).Dispose();
        (await chief.PostAsync(person, person + "/link", ("way", "letter"))).Dispose();
        var link = LinkIn((await office.NextAsync()).TextBody);
        Assert.Empty(await desk.House.Letters.TroubledAsync(9));
        using var mina = desk.Visit();
        (await mina.PageAsync(link.PathAndQuery)).Dispose();

        (await chief.PostAsync(person, person + "/link/withdraw")).Dispose();
        using var gone = await mina.GetAsync(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Without_an_address_or_without_a_known_desk_a_link_is_handed_over_as_ever()
    {
        await using var office = await OfficeAsync();
        using var chief = await desk.SignInAsync("Chief");
        using var nowhere = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Sami"), ("role-en", "translator"), ("way", "letter"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.StatusCode);
        await desk.House.MailServers.SaveAsync((await desk.House.MailServers.FindAsync())! with { Desk = null }, "Chief");
        Assert.Null((await chief.PageAsync("/desk/people/invite")).QuerySelector("button[name=way]"));
        using var unknown = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Sami"), ("email", "sami@agency.example"), ("role-en", "translator"), ("way", "letter"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.DoesNotContain(await desk.House.Accounts.ListAsync(), account => account.Name == "Sami");
        using var handed = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Sami"), ("email", "sami@agency.example"), ("role-en", "translator"));
        Assert.NotNull((await DeskClient.ReadAsync(handed)).QuerySelector("#link"));
    }

    private async Task<PostOffice> OfficeAsync()
    {
        var office = new PostOffice();
        await desk.House.MailServers.SaveAsync(new() { Host = "127.0.0.1", Port = office.Port, Security = MailSecurity.None, From = "desk@shafaqna.example", Desk = desk.Address.ToString() }, "Chief");
        return office;
    }

    private static Uri LinkIn(string? text) => new(Link().Match(text!).Value);

    /// <summary>The server sends by itself.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"http://\S+/desk/invitation/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
