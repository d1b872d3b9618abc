using System.Net;
using Dragoman.Identity;
using NodaTime;

namespace Dragoman.Web.Tests.Desk;

public sealed class OwnAccountTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private const string Next = "another password, as long";

    [Fact]
    public async Task An_invited_person_sets_a_password_and_a_code_and_signs_in_with_both()
    {
        using var chief = await desk.SignInAsync("Chief");
        using var made = await chief.PostAsync("/desk/people/invite", "/desk/people", ("name", "Omid"), ("email", "omid@agency.example"), ("role-en", "translator"));
        var link = new Uri((await DeskClient.ReadAsync(made)).QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;

        using var omid = desk.Visit();
        Assert.Contains("Omid", (await omid.PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var differ = await omid.PostAsync(link, link, ("password", Next), ("again", "something else"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, differ.StatusCode);
        using var taken = await omid.PostAsync(link, link, ("password", Next), ("again", Next));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        using var again = await omid.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);

        (await omid.SignInAsync("Omid", Next)).Dispose();
        var page = await omid.PageAsync("/desk/account/second-factor");
        var key = page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.True(page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length > 500);
        using var codes = await omid.PostAsync("/desk/account/second-factor", "/desk/account/second-factor/", ("code", OneTimeCode.At(key, desk.GetCurrentInstant())), ("current", Next));
        var recovery = (await DeskClient.ReadAsync(codes)).QuerySelectorAll(".secrets code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        desk.Pass(Duration.FromMinutes(2));
        using var other = desk.Visit();
        using var half = await other.SignInAsync("Omid", Next, "/desk/names");
        Assert.Equal("/desk/sign-in/code", half.Headers.Location!.OriginalString);
        using var notYet = await other.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, notYet.StatusCode);
        using var wrong = await other.PostAsync("/desk/sign-in/code", "/desk/sign-in/code", ("code", "123"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var whole = await other.PostAsync("/desk/sign-in/code", "/desk/sign-in/code", ("code", recovery[3]));
        Assert.Equal("/desk/names", whole.Headers.Location!.OriginalString);
        Assert.Contains("9 recovery codes are left", (await other.PageAsync("/desk/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_step_is_of_no_use_without_the_password_before_it()
    {
        using var client = desk.Visit();
        var token = await client.TokenAsync("/desk/sign-in");
        using var page = await client.GetAsync("/desk/sign-in/code");
        using var sent = await client.SendAsync(token, htmx: false, "/desk/sign-in/code", ("code", "123456"));
        Assert.Equal(("/desk/sign-in", "/desk/sign-in"), (page.Headers.Location!.OriginalString, sent.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_session_is_ended_from_another_browser()
    {
        await desk.AddAsync("Parisa", "en", Role.Translator);
        using var here = await desk.SignInAsync("Parisa");
        using var there = await desk.SignInAsync("Parisa");
        (await there.PageAsync("/desk")).Dispose();
        var form = (await here.PageAsync("/desk/account")).QuerySelectorAll("form[action='/desk/account/sessions/end']").Single();
        (await here.PostAsync("/desk/account", "/desk/account/sessions/end", ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!))).Dispose();

        using var gone = await there.GetAsync("/desk");
        Assert.StartsWith("/desk/sign-in", gone.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        (await here.PageAsync("/desk")).Dispose();
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_nobody_signed_in()
    {
        await desk.AddAsync("Sara", "fa", Role.Editor);
        using var client = await desk.SignInAsync("Sara");
        var story = await desk.FileAsync();
        desk.Pass(Duration.FromHours(13));
        using var news = await client.GetAsync($"/desk/stories/{story}/fa/rows?since=1");
        Assert.Equal(HttpStatusCode.OK, news.StatusCode);
        desk.Pass(Duration.FromHours(2));
        using var gone = await client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_ends_the_other_sessions()
    {
        await desk.AddAsync("Mina", "en", Role.Translator);
        using var here = await desk.SignInAsync("Mina");
        using var there = await desk.SignInAsync("Mina");
        using var wrong = await here.PostAsync("/desk/account", "/desk/account/password", ("current", "a wrong guess of it"), ("password", Next), ("again", Next));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var changed = await here.PostAsync("/desk/account", "/desk/account/password", ("current", DeskServer.Password), ("password", Next), ("again", Next));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        (await here.PageAsync("/desk")).Dispose();
        using var gone = await there.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task Roles_are_changed_and_accounts_closed_where_they_may_be()
    {
        await desk.House.Accounts.AddAsync("Boss", DeskServer.Password, new Dictionary<string, Role> { ["en"] = Role.Chief });
        await desk.AddAsync("Jack", "en", Role.Translator);
        var jack = await desk.House.Accounts.GetAsync("Jack");
        var nasrin = await desk.House.Accounts.GetAsync("Nasrin");
        using var boss = await desk.SignInAsync("Boss");
        using var jacks = await desk.SignInAsync("Jack");

        (await boss.PostAsync($"/desk/people/{jack.Id}", $"/desk/people/{jack.Id}/roles", ("role-en", "editor"))).Dispose();
        using var foreign = await boss.PostAsync($"/desk/people/{jack.Id}", $"/desk/people/{jack.Id}/roles", ("role-fa", "reporter"));
        using var close = await boss.PostAsync($"/desk/people/{jack.Id}", $"/desk/people/{nasrin.Id}/close");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden), (foreign.StatusCode, close.StatusCode));
        Assert.Equal(Role.Editor, (await desk.House.Accounts.GetAsync("Jack")).RoleIn("en"));

        (await boss.PostAsync($"/desk/people/{jack.Id}", $"/desk/people/{jack.Id}/close")).Dispose();
        using var gone = await jacks.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }
}
