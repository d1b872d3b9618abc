using System.Net;
using Dragoman.Identity;
using Dragoman.Identity.Audit;

namespace Dragoman.Web.Tests.Desk;

public sealed class AuditPageTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task An_admin_sees_who_did_what_from_where_and_that_nobody_changed_it()
    {
        await desk.AddAsync("Ada", Account.EveryEdition, Role.Admin);
        using var thomas = desk.Visit();
        thomas.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.44");
        (await thomas.SignInAsync("Thomas", "not the password")).Dispose();
        (await thomas.SignInAsync("no such name, perhaps a password", "x")).Dispose();
        (await thomas.SignInAsync("Thomas", DeskServer.Password)).Dispose();
        using var filed = await thomas.PostAsync("/desk/file", "/desk/file", ("edition", "en"), ("text", "# A headline\n\nA paragraph."));
        var story = filed.Headers.Location!.OriginalString.Split('/')[^1];
        using var ada = await desk.SignInAsync("Ada");

        var page = await ada.PageAsync($"/desk/audit?story={story}");
        var row = page.QuerySelectorAll(".audit tbody tr").Single();
        Assert.Matches("Thomas.*Filed an original.*English.*192\\.0\\.2\\.44", row.TextContent.ReplaceLineEndings(" "));
        var people = await ada.PageAsync($"/desk/audit?by=unknown&act={Acts.SignInFailed}");
        Assert.Equal(2, people.QuerySelectorAll(".audit tbody tr").Count(entry => entry.TextContent.Contains("192.0.2.44", StringComparison.Ordinal)));
        Assert.DoesNotContain("perhaps a password", people.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("each is what was written", (await ada.PageAsync("/desk/audit?verify=yes")).QuerySelector(".notice.success")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing of the kind", (await ada.PageAsync("/desk/audit?day=2001-01-01")).Body!.TextContent, StringComparison.Ordinal);

        using var csv = await ada.GetAsync($"/desk/audit/export?format=csv&story={story}");
        Assert.Equal(2, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var json = await ada.GetAsync($"/desk/audit/export?format=json&story={story}");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (json.StatusCode, json.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Who_fails_too_often_waits_whatever_the_name_and_others_do_not()
    {
        using var guesser = desk.Visit();
        guesser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.99");
        var token = await guesser.TokenAsync("/desk/sign-in");
        for (var guess = 0; guess < 20; guess++)
            (await guesser.SendAsync(token, htmx: false, "/desk/sign-in", ("name", "Nobody at all"), ("password", "x"))).Dispose();
        using var late = await guesser.SendAsync(token, htmx: false, "/desk/sign-in", ("name", "nobody AT all"), ("password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.InRange(late.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        using var other = await desk.SignInAsync("Thomas");
        (await other.PageAsync("/desk")).Dispose();
        desk.Pass(NodaTime.Duration.FromMinutes(6));
        using var later = await guesser.SendAsync(token, htmx: false, "/desk/sign-in", ("name", "Nobody at all"), ("password", "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, later.StatusCode);
    }
}
