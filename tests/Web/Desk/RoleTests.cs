using System.Net;
using Dragoman.Identity;

namespace Dragoman.Web.Tests.Desk;

/// <summary>Who may do what: each act of the desk with the least role that it takes, and where.</summary>
public sealed class RoleTests(DeskServer desk) : IClassFixture<DeskServer>
{
    /// <summary>Names and memories are the business of every edition, and so is who comes in: a role in one of them is enough.</summary>
    private const string Any = "any edition";

    private const string Every = Account.EveryEdition;

    /// <summary>It moves the story everywhere: whose original it is says so, and every editor.</summary>
    private const string Original = "fa, and editors anywhere";

    /// <summary>With {0} a story, {1} a block of its original, {2} a block of its translation, {3} a person who translates into English.</summary>
    private static readonly (string Path, Role? Least, string Place)[] Acts =
    [
        .. Of(Role.Reporter, "fa", "/desk/file"),
        .. OfArticle("fa", "{1}", Role.Reporter),
        .. OfArticle("en", "{2}", Role.Translator),
        .. Of(Role.Translator, "en", [
            "/desk/stories/{0}/carry", "/desk/stories/{0}/en/from/{1}", "/desk/stories/{0}/en/confirm", "/desk/stories/{0}/en/leave-out", "/desk/stories/{0}/en/take-up", "/desk/stories/{0}/en/waive", "/desk/stories/{0}/en/reopen",
            "/desk/stories/{0}/en/suggestions/{1}/machine", "/desk/stories/{0}/en/suggestions/{1}/machine/use", "/desk/stories/{0}/en/draft", "/desk/stories/{0}/en/draft/cancel", "/desk/stories/{0}/en/review", "/desk/stories/{0}/en/approve", "/desk/stories/{0}/en/send-back", "/desk/stories/{0}/en/acknowledge-legal"]),
        .. Of(Role.Reporter, "fa", "/desk/stories/{0}/fa/talk/{1}", "/desk/stories/{0}/fa/talk/{1}/settle", "/desk/stories/{0}/fa/here", "/desk/stories/{0}/fa/review", "/desk/stories/{0}/fa/approve", "/desk/stories/{0}/fa/send-back", "/desk/stories/{0}/fa/acknowledge-legal", "/desk/names/{0}/edits", "/desk/names/{0}/edits/leave"),
        .. Of(Role.Reporter, "en", "/desk/stories/{0}/en/talk/{1}", "/desk/stories/{0}/en/here", "/desk/stories/{0}/en/assignment/claim", "/desk/stories/{0}/en/assignment/release", "/desk/stories/{0}/en/assignment/hand-over", "/desk/stories/{0}/en/assignment/undo", "/desk/stories/{0}/en/assignment/section"),
        .. Of(Role.Editor, "fa", "/desk/stories/{0}/fa/publish", "/desk/stories/{0}/fa/takedown", "/desk/stories/{0}/fa/unschedule", "/desk/stories/{0}/fa/reschedule", "/desk/stories/{0}/release"),
        .. Of(Role.Editor, Any, "/desk/stories/{0}/embargo"),
        .. Of(Role.Chief, Any, "/desk/stories/{0}/embargo/lift"),
        .. Of(Role.Editor, "en", "/desk/stories/{0}/en/publish", "/desk/stories/{0}/en/takedown"),
        .. Of(Role.Chief, Every, "/desk/stories/{0}/kill", "/desk/drafts", "/desk/drafts/off", "/desk/mail/again"),
        .. Of(Role.Reporter, Any, "/desk/pictures", "/desk/pictures/{0}"),
        .. Of(Role.Chief, "fa", "/desk/editions/fa"),
        .. Of(Role.Editor, Any, "/desk/names", "/desk/names/{0}", "/desk/names/{0}/withdraw", "/desk/names/proposals/{0}", "/desk/names/proposals/{0}/dismiss", "/desk/names/files", "/desk/memory/files"),
        .. Of(Role.Reporter, Original, "/desk/stories/{0}/urgency"),
        .. Of(Role.Reporter, "fa", "/desk/stories/{0}/acknowledge"),
        .. Of(Role.Chief, Any, "/desk/people", "/desk/people/{3}/roles", "/desk/people/{3}/link"),
        .. Of(Role.Chief, "en", "/desk/people/{3}/open", "/desk/people/{3}/second-factor-off", "/desk/people/{3}/sign-out", "/desk/people/{3}/link/withdraw", "/desk/people/{3}/email", "/desk/people/{3}/close"),
        .. Of(null, Any, [
            "/desk/memory/lookup", "/desk/stories/{0}/xliff", "/desk/notices/read", "/desk/notices/unread", "/desk/notices/wishes", "/desk/account/sessions/end", "/desk/account/sessions/end-others",
            "/desk/account/password", "/desk/account/passkeys", "/desk/account/passkeys/options", "/desk/account/passkeys/remove", "/desk/account/second-factor/", "/desk/account/second-factor/stop", "/desk/account/second-factor/codes",
            "/desk/account/tokens", "/desk/account/tokens/revoke"]),
    ];

    public static TheoryData<string, string> Roles =>
    [
        ("none", "fa"), ("admin", Every), ("chief", Every), ("editor", Every),
        .. new[] { "reporter", "translator", "editor", "chief" }.SelectMany(role => new[] { "fa", "en" }.Select(place => (role, place))),
    ];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_does_what_it_may_where_it_is_one_and_nothing_else(string role, string place)
    {
        var name = $"{role} of {place}";
        var own = Enum.TryParse<Role>(role, ignoreCase: true, out var parsed) ? parsed : (Role?)null;
        await desk.House.Accounts.AddAsync(name, DeskServer.Password, own is { } given ? new Dictionary<string, Role> { [place] = given } : []);
        var person = await desk.House.Accounts.AddAsync($"Under {name}", DeskServer.Password, new Dictionary<string, Role> { ["en"] = Role.Translator });
        using var client = await desk.SignInAsync(name);
        var token = await client.TokenAsync("/desk/account");
        var (wrong, story, original, translation) = (new List<string>(), "", "", "");
        foreach (var (path, least, where) in Acts)
        {
            if (story.Length == 0)
            {
                story = await desk.FileAndCarryAsync();
                (original, translation) = ((await desk.BlocksAsync(story, "fa"))[1].Id, await TranslateAsync(story));
            }
            using var answer = await client.SendAsync(token, htmx: false, string.Format(null, path, story, original, translation, person.Id), ("edition", path.EndsWith("/carry", StringComparison.Ordinal) ? "en" : "fa"), ("from", "fa"));
            var may = least is null || (own >= least && (place == Every || where == Any || place == where || (where == Original && (place == "fa" || own >= Role.Editor))));
            // What was let in may have changed the story.
            story = answer.StatusCode == HttpStatusCode.Forbidden ? story : "";
            if (may == (answer.StatusCode == HttpStatusCode.Forbidden))
                wrong.Add($"{path}: {answer.StatusCode}, though it {(may ? "may" : "may not")}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_act_of_the_desk_is_in_the_table() => Assert.Empty(
        desk.Posts().Except(Acts.Select(act => Route(act.Path)), StringComparer.Ordinal));

    [Theory]
    [InlineData("Thomas", "/desk/audit")]
    [InlineData("Chief", "/desk/audit")]
    [InlineData("Chief", "/desk/audit/export")]
    [InlineData("Thomas", "/desk/people")]
    [InlineData("Thomas", "/desk/people/invite")]
    [InlineData("Thomas", "/desk/drafts")]
    [InlineData("Thomas", "/desk/mail")]
    public async Task What_is_for_those_who_run_the_newsroom_is_not_shown_to_others(string name, string path)
    {
        using var client = await desk.SignInAsync(name);
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static IEnumerable<(string Path, Role? Least, string Place)> Of(Role? least, string place, params string[] paths) => paths.Select(path => (path, least, place));

    /// <summary>What is done to the text of an article: it takes a reporter for an original, and a translator for a translation.</summary>
    private static IEnumerable<(string Path, Role? Least, string Place)> OfArticle(string edition, string block, Role least) => Of(least, edition, [
        .. new[] { "", "/settle", "/remove", "/move", "/split", "/merge", "/kind" }.Select(act => $"/desk/stories/{{0}}/{edition}/blocks/{block}{act}"),
        .. new[] { $"history/{block}/restore", "insert", "rewrite", "undo", "pictures", "byline" }.Select(act => $"/desk/stories/{{0}}/{edition}/{act}")]);

    /// <returns>A block of the English article.</returns>
    private Task<string> TranslateAsync(string story) => desk.House.Stories.ChangeAsync(story, changed =>
    {
        var source = changed["fa"].Head.Content.Blocks[1];
        return changed["en"].SaveTranslation(source.Id, "Paragraph one.", "", desk.House.ActOf("Thomas")).Block.Id;
    });

    private static string Route(string path) => string.Join('/', path.Split('/').Select((part, index) => part switch
    {
        "{0}" when path.StartsWith("/desk/names/proposals", StringComparison.Ordinal) => "{key}",
        "{0}" or "{3}" => "{id}",
        "{1}" or "{2}" => "{block}",
        "fa" or "en" => "{edition}",
        _ => part,
    }));
}
