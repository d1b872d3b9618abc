using System.Net;
using Dragoman.Identity;

namespace Dragoman.Web.Tests.Desk;

/// <summary>Who may do what: each act of the desk with the least role in its edition that it takes.</summary>
public sealed class RoleTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private static readonly (string Path, Role? Least, string Place)[] Acts =
    [
        ("/desk/file", Role.Reporter, "fa"),
        ("/desk/stories/{0}/fa/blocks/{1}", Role.Reporter, "fa"),
        ("/desk/stories/{0}/fa/insert", Role.Reporter, "fa"),
        ("/desk/stories/{0}/fa/rewrite", Role.Reporter, "fa"),
        ("/desk/stories/{0}/fa/undo", Role.Reporter, "fa"),
        ("/desk/stories/{0}/carry", Role.Translator, "en"),
        ("/desk/stories/{0}/en/from/{1}", Role.Translator, "en"),
        ("/desk/stories/{0}/en/confirm", Role.Translator, "en"),
        ("/desk/stories/{0}/en/leave-out", Role.Translator, "en"),
        ("/desk/stories/{0}/en/take-up", Role.Translator, "en"),
        ("/desk/stories/{0}/en/waive", Role.Translator, "en"),
        ("/desk/stories/{0}/en/rewrite", Role.Translator, "en"),
        ("/desk/stories/{0}/fa/publish", Role.Editor, "fa"),
        ("/desk/stories/{0}/fa/takedown", Role.Editor, "fa"),
        ("/desk/stories/{0}/kill", Role.Chief, Account.EveryEdition),
        ("/desk/names", Role.Editor, "fa"),
        ("/desk/names/files", Role.Editor, "fa"),
        ("/desk/memory/files", Role.Editor, "fa"),
        ("/desk/people", Role.Chief, "fa"),
        ("/desk/account/sessions/end", null, "fa"),
    ];

    public static TheoryData<string, string> Roles => [.. new[] { "none", "reporter", "translator", "editor", "chief", "admin" }.SelectMany(role => new[] { "fa", "en", "*" }.Select(place => (role, place)))];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_does_what_it_may_where_it_is_one_and_nothing_else(string role, string place)
    {
        var name = $"{role} of {place}";
        var own = Enum.TryParse<Role>(role, ignoreCase: true, out var parsed) ? parsed : (Role?)null;
        await desk.House.Accounts.AddAsync(name, DeskServer.Password, own is { } given ? new Dictionary<string, Role> { [place] = given } : []);
        using var client = await desk.SignInAsync(name);
        var story = await desk.FileAndCarryAsync();
        var block = (await desk.BlocksAsync(story, "fa"))[1].Id;
        var token = await client.TokenAsync("/desk/account");
        var wrong = new List<string>();
        foreach (var (path, least, where) in Acts)
        {
            using var answer = await client.SendAsync(token, htmx: false, string.Format(null, path, story, block), ("edition", where), ("from", "fa"));
            var may = least is null || (own >= least && (place == "*" || place == where || IsOfAnyEdition(path)) && !(where == "*" && place != "*"));
            if (may == (answer.StatusCode == HttpStatusCode.Forbidden))
                wrong.Add($"{path}: {answer.StatusCode}, though it {(may ? "may" : "may not")}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Thomas", "/desk/audit")]
    [InlineData("Chief", "/desk/audit")]
    [InlineData("Chief", "/desk/audit/export")]
    [InlineData("Thomas", "/desk/people")]
    [InlineData("Thomas", "/desk/people/invite")]
    public async Task What_is_for_those_who_run_the_newsroom_is_not_shown_to_others(string name, string path)
    {
        using var client = await desk.SignInAsync(name);
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    /// <summary>How names are written and who comes in is the business of every edition: a role in one of them is enough.</summary>
    private static bool IsOfAnyEdition(string path) => path.StartsWith("/desk/names", StringComparison.Ordinal) || path.StartsWith("/desk/memory", StringComparison.Ordinal) || path == "/desk/people";
}
