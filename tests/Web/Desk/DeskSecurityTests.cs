using System.Net;

namespace Dragoman.Web.Tests.Desk;

public sealed class DeskSecurityTests(DeskServer desk) : IClassFixture<DeskServer>
{
    /// <summary>Everything that changes anything: with {0} a story.</summary>
    public static TheoryData<string> Posts =>
    [
        "/desk/file", "/desk/stories/{0}/carry", "/desk/stories/{0}/kill", "/desk/stories/{0}/acknowledge",
        "/desk/stories/{0}/fa/publish", "/desk/stories/{0}/fa/takedown", "/desk/stories/{0}/fa/rewrite", "/desk/stories/{0}/fa/insert",
        "/desk/stories/{0}/fa/blocks/x", "/desk/stories/{0}/fa/blocks/x/settle", "/desk/stories/{0}/fa/blocks/x/remove", "/desk/stories/{0}/fa/blocks/x/move",
        "/desk/stories/{0}/fa/blocks/x/split", "/desk/stories/{0}/fa/blocks/x/merge", "/desk/stories/{0}/fa/blocks/x/kind", "/desk/stories/{0}/fa/undo",
        "/desk/stories/{0}/fa/talk/x", "/desk/stories/{0}/fa/talk/x/settle", "/desk/stories/{0}/fa/history/x/restore", "/desk/stories/{0}/fa/pictures", "/desk/stories/{0}/fa/here",
        "/desk/stories/{0}/en/from/x", "/desk/stories/{0}/en/confirm", "/desk/stories/{0}/en/leave-out", "/desk/stories/{0}/en/take-up",
        "/desk/stories/{0}/en/waive", "/desk/stories/{0}/en/reopen",
        "/desk/stories/{0}/urgency", "/desk/stories/{0}/en/assignment/claim", "/desk/stories/{0}/en/assignment/release", "/desk/stories/{0}/en/assignment/hand-over",
        "/desk/stories/{0}/en/assignment/undo", "/desk/stories/{0}/en/assignment/section",
        "/desk/stories/{0}/en/review", "/desk/stories/{0}/en/approve", "/desk/stories/{0}/en/send-back", "/desk/stories/{0}/en/acknowledge-legal",
        "/desk/stories/{0}/en/byline", "/desk/stories/{0}/en/unschedule", "/desk/stories/{0}/en/reschedule", "/desk/stories/{0}/release", "/desk/stories/{0}/embargo", "/desk/stories/{0}/embargo/lift", "/desk/editions/fa",
        "/desk/names", "/desk/names/{0}", "/desk/names/{0}/withdraw", "/desk/names/{0}/edits", "/desk/names/{0}/edits/leave", "/desk/names/proposals/key", "/desk/names/proposals/key/dismiss",
        "/desk/account/password", "/desk/account/passkeys", "/desk/account/passkeys/options", "/desk/account/passkeys/remove", "/desk/account/sessions/end", "/desk/account/sessions/end-others",
        "/desk/account/second-factor/", "/desk/account/second-factor/stop", "/desk/account/second-factor/codes", "/desk/account/tokens", "/desk/account/tokens/revoke",
        "/desk/people", "/desk/people/{0}/roles", "/desk/people/{0}/close", "/desk/people/{0}/open", "/desk/people/{0}/link", "/desk/people/{0}/link/withdraw", "/desk/people/{0}/email", "/desk/people/{0}/second-factor-off", "/desk/people/{0}/sign-out",
        "/desk/names/files", "/desk/memory/files", "/desk/memory/lookup", "/desk/stories/{0}/xliff",
        "/desk/stories/{0}/en/suggestions/x/machine", "/desk/stories/{0}/en/suggestions/x/machine/use", "/desk/stories/{0}/en/draft", "/desk/stories/{0}/en/draft/cancel", "/desk/drafts", "/desk/drafts/off",
        "/desk/notices/read", "/desk/notices/unread", "/desk/notices/wishes", "/desk/mail/again",
        "/desk/pictures", "/desk/pictures/{0}",
    ];

    [Theory, MemberData(nameof(Posts))]
    public async Task Nothing_is_changed_by_somebody_who_is_not_signed_in(string path)
    {
        using var client = desk.Visit();
        var token = await client.TokenAsync("/desk/sign-in");
        var story = await desk.FileAndCarryAsync();

        using var answer = await client.SendAsync(token, htmx: false, string.Format(null, path, story));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/desk/sign-in?return=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Posts))]
    public async Task A_form_that_is_not_ours_is_refused(string path)
    {
        using var client = await desk.SignInAsync("Chief");
        var story = await desk.FileAndCarryAsync();
        var before = await desk.House.Stories.GetAsync(story);

        using var answer = await client.SendAsync(null, htmx: false, string.Format(null, path, story), ("reason", "Forged."), ("edition", "fa"), ("text", "Forged."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var after = await desk.House.Stories.GetAsync(story);
        Assert.Null(after.Killed);
        Assert.Equal(before.Articles.Select(article => article.Head.Number), after.Articles.Select(article => article.Head.Number));
    }

    [Fact]
    public void Every_post_of_the_desk_is_tried_above() => Assert.Equal(
        desk.Posts().Order(StringComparer.Ordinal),
        Posts.Select(row => Route(row.Data)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk")]
    [InlineData("/desk/stories/nothing")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using var client = await desk.SignInAsync("Thomas");
        using var answer = await client.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("Thomas")]
    [InlineData("Tara")]
    public async Task Who_writes_in_one_edition_neither_sees_nor_changes_another(string name)
    {
        using var client = await desk.SignInAsync(name);
        var story = await desk.FileAsync();
        var block = (await desk.BlocksAsync(story, "fa"))[1].Id;
        var token = await client.TokenAsync("/desk");

        using var seen = await client.GetAsync($"/desk/stories/{story}/fa");
        using var saved = await client.SendAsync(token, htmx: true, $"/desk/stories/{story}/fa/blocks/{block}", ("text", "Not his."));
        using var published = await client.SendAsync(token, htmx: false, $"/desk/stories/{story}/fa/publish");
        using var filed = await client.SendAsync(token, htmx: false, "/desk/file", ("edition", "fa"), ("text", "Not his."));
        using var killed = await client.SendAsync(token, htmx: false, $"/desk/stories/{story}/kill", ("reason", "Not his."));

        Assert.All([seen, saved, published, filed, killed], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        var after = await desk.House.Stories.GetAsync(story);
        Assert.Equal((1L, 0), (after["fa"].Head.Number, after["fa"].Publications.Count));
        Assert.Null(after.Killed);
    }

    [Fact]
    public async Task A_translator_does_not_publish()
    {
        using var client = await desk.SignInAsync("Tara");
        var story = await desk.FileAndCarryAsync();
        using var answer = await client.PostAsync("/desk", $"/desk/stories/{story}/en/publish");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("it takes the role editor", (await DeskClient.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Route(string path) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{0}" => "{id}",
        "fa" or "en" => "{edition}",
        "x" => "{block}",
        "key" => "{key}",
        _ => part,
    }));
}
