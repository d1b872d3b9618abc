using System.Net;
using Dragoman.Identity;
using Dragoman.Web.Desk.SignIn;

namespace Dragoman.Web.Tests.Desk;

public sealed class DirectorySignInTests : IAsyncLifetime
{
    private LocalDirectory directory = null!;
    private DeskServer desk = null!;

    public async ValueTask InitializeAsync()
    {
        directory = await LocalDirectory.StartAsync();
        desk = new DeskServer
        {
            Directory = new DirectorySettings(directory.Address, LocalDirectory.ClientId, LocalDirectory.Secret)
            {
                Name = "Agency ID",
                Rules = [new("desk-en", Role.Editor, "en"), new("desk-all", Role.Reporter, "en"), new("boss", Role.Admin, Account.EveryEdition)],
            },
        };
        await desk.InitializeAsync();
    }

    [Fact]
    public async Task Who_was_invited_comes_in_through_the_directory_and_goes_where_they_wanted()
    {
        await desk.House.Accounts.InviteAsync("Omid", "omid@agency.example", new Dictionary<string, Role> { ["fa"] = Role.Editor }, null, "Chief");
        directory.Person = ("17", "Omid O.", "omid@agency.example", []);
        using var client = desk.Visit();
        Assert.Contains("Agency ID", (await client.PageAsync("/desk/sign-in?return=%2Fdesk%2Fnames")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/names", await ComeInAsync(client, "/desk/names"));
        Assert.Contains("Omid", (await client.PageAsync("/desk/account")).Body!.TextContent, StringComparison.Ordinal);

        directory.Person = ("17", "Omid O.", "another@agency.example", []);
        using var again = desk.Visit();
        Assert.Equal("/desk", await ComeInAsync(again, "https://evil.example/"));
        Assert.Equal("directory", (await desk.House.Audit.FindAsync(new(By: "Omid", Act: "signed-in"), 1)).Single().Details["way"]);
    }

    [Fact]
    public async Task Who_is_in_a_group_with_a_role_gets_it_and_everybody_else_is_told_to_ask()
    {
        directory.Person = ("18", "Parisa", "parisa@agency.example", ["desk-all", "desk-en", "football"]);
        using var parisa = desk.Visit();
        Assert.Equal("/desk", await ComeInAsync(parisa, ""));
        Assert.Equal(Role.Editor, (await desk.House.Accounts.GetAsync("Parisa")).RoleIn("en"));

        directory.Person = ("19", "Nobody", "nobody@agency.example", ["football"]);
        using var nobody = desk.Visit();
        var refused = await ComeInAsync(nobody, "");
        Assert.Equal("/desk/sign-in?refused=unknown", refused);
        Assert.Contains("Ask a chief to invite you", (await nobody.PageAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        await desk.House.Accounts.DeactivateAsync("Parisa", null, "Chief");
        directory.Person = ("18", "Parisa", "parisa@agency.example", ["desk-en"]);
        using var closed = desk.Visit();
        Assert.Equal("/desk/sign-in?refused=closed", await ComeInAsync(closed, ""));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_by_a_link_there()
    {
        directory.Person = ("18", "Parisa", "parisa@agency.example", ["desk-en"]);
        using var client = desk.Visit();
        await ComeInAsync(client, "");
        using var left = await client.PostAsync("/desk/account", "/desk/sign-out");
        var page = await client.PageAsync(left.Headers.Location!.OriginalString);
        using var leaving = await client.GetAsync(page.QuerySelector("[role=status] a")!.GetAttribute("href")!);
        using var ended = await client.Http.GetAsync(leaving.Headers.Location);
        Assert.Equal(1, directory.EndedSessions);
        using var back = await client.Http.GetAsync(ended.Headers.Location);
        Assert.Equal("/desk/sign-in", back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        using var client = desk.Visit();
        using var forged = await client.GetAsync("/desk/sign-in/directory/answer?code=x&state=y");
        Assert.Equal("/desk/sign-in?refused=directory", forged.Headers.Location!.OriginalString);
        using var desks = await client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, desks.StatusCode);
    }

    [Theory]
    [InlineData("http://id.agency.example", false)]
    [InlineData("https://id.agency.example", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost", true)]
    public void Secrets_travel_in_the_open_only_within_this_machine(string address, bool fine)
    {
        var settings = new DirectorySettings(new(address), "x", "y");
        if (fine)
            Assert.Same(settings, settings.Checked());
        else
            Assert.Throws<RefusedException>(() => settings.Checked());
    }

    [Theory]
    [InlineData("desk-en=editor@en", "desk-en", Role.Editor, "en")]
    [InlineData("CN=Desk,OU=News=chief", "CN=Desk,OU=News", Role.Chief, "*")]
    public void A_rule_is_read(string given, string group, Role role, string place) => Assert.Equal(new(group, role, place), DirectoryRule.Read(given));

    [Theory, InlineData("desk-en"), InlineData("desk=boss"), InlineData("desk=7"), InlineData("=editor")]
    public void What_is_no_rule_is_told(string given) => Assert.Null(DirectoryRule.Read(given));

    /// <summary>Follows the way through the directory, as a browser does.</summary>
    private static async Task<string> ComeInAsync(DeskClient client, string target)
    {
        using var away = await client.GetAsync("/desk/sign-in/directory?return=" + Uri.EscapeDataString(target));
        Assert.Contains("code_challenge=", away.Headers.Location!.Query, StringComparison.Ordinal);
        using var door = await client.Http.GetAsync(away.Headers.Location);
        using var back = await client.Http.GetAsync(door.Headers.Location);
        return back.Headers.Location!.IsAbsoluteUri ? back.Headers.Location.PathAndQuery : back.Headers.Location.OriginalString;
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await directory.DisposeAsync();
    }
}
