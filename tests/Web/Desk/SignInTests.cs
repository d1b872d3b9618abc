using System.Net;
using NodaTime;

namespace Dragoman.Web.Tests.Desk;

public sealed class SignInTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_wrong_password_is_told_and_the_name_kept()
    {
        using var client = desk.Visit();
        using var answer = await client.SignInAsync("Thomas", "not the password");
        var page = await DeskClient.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("do not belong together", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thomas", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("dragoman-desk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_five_minutes()
    {
        await desk.AddAsync("Locked", "en", Identity.Role.Editor);
        using var client = desk.Visit();
        for (var failure = 0; failure < 5; failure++)
            (await client.SignInAsync("Locked", "wrong")).Dispose();

        using var locked = await client.SignInAsync("Locked", DeskServer.Password);
        desk.Pass(Duration.FromMinutes(5) + Duration.FromSeconds(1));
        using var open = await client.SignInAsync("Locked", DeskServer.Password);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Redirect), (locked.StatusCode, open.StatusCode));
    }

    [Theory]
    [InlineData("/desk/file", "/desk/file")]
    [InlineData("/desk?edition=fa", "/desk?edition=fa")]
    [InlineData("https://evil.example/desk", "/desk")]
    [InlineData("//evil.example/", "/desk")]
    [InlineData("/desk//evil.example", "/desk//evil.example")]
    [InlineData("/desk.evil.example", "/desk")]
    [InlineData("/desk/\\evil.example", "/desk")]
    [InlineData("/\\evil.example/desk", "/desk")]
    [InlineData("javascript:alert(1)", "/desk")]
    [InlineData("/desk/\r\nSet-Cookie: a=b", "/desk")]
    public async Task Nobody_is_sent_elsewhere_by_signing_in(string target, string expected)
    {
        using var client = desk.Visit();
        using var answer = await client.SignInAsync("Thomas", DeskServer.Password, target);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_session_ends_when_the_password_changes()
    {
        await desk.AddAsync("Changing", "en", Identity.Role.Editor);
        using var client = await desk.SignInAsync("Changing");
        (await client.PageAsync("/desk")).Dispose();

        await desk.House.Accounts.ChangePasswordAsync("Changing", "another password, as long");

        using var answer = await client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/desk/sign-in?return=%2Fdesk", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var client = await desk.SignInAsync("Thomas");
        (await client.PostAsync("/desk", "/desk/sign-out")).Dispose();

        using var answer = await client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_for_the_desk_alone_and_out_of_reach_of_scripts()
    {
        using var client = desk.Visit();
        using var form = await client.GetAsync("/desk/sign-in");
        using var answer = await client.SignInAsync("Thomas", DeskServer.Password);
        var cookies = form.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();

        var session = Assert.Single(cookies, cookie => cookie.StartsWith("dragoman-desk=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Matches("(?i)samesite=(lax|strict)", cookie));
        Assert.Contains("path=/desk", session, StringComparison.Ordinal);
    }
}
