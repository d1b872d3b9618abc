using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dragoman.Identity;

namespace Dragoman.Web.Tests.Desk;

public sealed class ApiTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_program_asks_in_a_persons_name_with_a_token_that_was_shown_once()
    {
        var story = await desk.FileAndCarryAsync();
        using var tara = await desk.SignInAsync("Tara");
        using var made = await tara.PostAsync("/desk/account", "/desk/account/tokens", ("name", "Wall screen"), ("scope", "read"), ("days", "30"), ("edition", "en"), ("current", DeskServer.Password));
        var secret = (await DeskClient.ReadAsync(made)).QuerySelector(".secrets code")!.TextContent;
        Assert.DoesNotContain(secret, (await tara.PageAsync("/desk/account")).Body!.InnerHtml, StringComparison.Ordinal);

        using var program = Program(secret);
        var me = (await program.GetFromJsonAsync<JsonObject>("/desk/api/me"))!;
        Assert.Equal(("Tara", "reporter", "Wall screen"), ((string?)me["name"], (string?)me["roles"]!["en"], (string?)me["token"]!["name"]));
        var stories = (await program.GetFromJsonAsync<JsonObject>("/desk/api/stories"))!["stories"]!.AsArray();
        var mine = stories.Single(each => (string?)each!["id"] == story)!;
        Assert.Equal(("سرخط", "en", 3), ((string?)mine["headline"], (string?)mine["editions"]!.AsArray().Single()!["edition"], (int)mine["editions"]![0]!["untranslated"]!));
        using var foreign = await program.GetAsync("/desk/api/stories?edition=fa");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        var id = (await tara.PageAsync("/desk/account")).QuerySelector("form[action='/desk/account/tokens/revoke'] input[name=id]")!.GetAttribute("value")!;
        (await tara.PostAsync("/desk/account", "/desk/account/tokens/revoke", ("id", id))).Dispose();
        using var revoked = await program.GetAsync("/desk/api/me");
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.StatusCode);
    }

    [Fact]
    public async Task Nobody_asks_with_a_cookie_or_with_nothing_and_a_token_opens_no_page()
    {
        using var tara = await desk.SignInAsync("Tara");
        using var cookie = await tara.GetAsync("/desk/api/me");
        using var nobody = Program("dragoman_nothing");
        using var nothing = await nobody.GetAsync("/desk/api/me");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (cookie.StatusCode, nothing.StatusCode));
        Assert.Equal("Bearer", nothing.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("application/problem+json", nothing.Content.Headers.ContentType!.MediaType);

        var account = await desk.House.Accounts.GetAsync("Tara");
        using var program = Program((await desk.House.Tokens.AddAsync(account, "x", TokenScope.Publish, [], null, "Tara")).Secret);
        using var page = await program.GetAsync("/desk");
        Assert.Equal("/desk/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private HttpClient Program(string secret) => new() { BaseAddress = desk.Address, DefaultRequestHeaders = { Authorization = new("Bearer", secret) } };
}
