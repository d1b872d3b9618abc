using System.Net;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>People, their tokens and sessions, and the trail of what was done to them, from the command line.</summary>
public sealed class AccountTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task People_are_added_invited_given_roles_closed_and_opened_and_the_last_admin_stays(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        var password = (await newsroom.RunAsync("account", "Reza", "--role", "admin")).Done()["password"];
        Assert.True(password.Length >= 14);
        (await newsroom.RunAsync("account", "Reza")).Failed(1, "already an account");
        (await newsroom.RunAsync("account", "Omid", "--role", "boss")).Failed(2, "reporter, translator, editor, chief, admin");
        (await newsroom.RunAsync("account", "Omid", "--edition", "de")).Failed(1, "de");

        (await newsroom.RunAsync("account", "invite", "Tara", "--role", "translator@en", "--email", "tara@agency.example", "--letter")).Failed(1, "E-mails can bring no links yet");
        var invited = (await newsroom.RunAsync("account", "invite", "Tara", "--role", "translator@en", "--email", "tara@agency.example", "--desk", "https://desk.example/")).Done();
        Assert.Equal((true, true), ((bool)invited.Json["invited"]!, invited["link"].StartsWith("https://desk.example/desk/invitation/", StringComparison.Ordinal)));
        var again = (await newsroom.RunAsync("account", "invite", "Tara", "--desk", "https://desk.example")).Done();
        Assert.False((bool)again.Json["invited"]!);
        Assert.NotEqual(invited["link"], again["link"]);

        var roles = (await newsroom.RunAsync("account", "roles", "Tara", "editor@en", "reporter@fa")).Done().Json["roles"]!.AsObject();
        Assert.Equal([("en", "editor"), ("fa", "reporter")], roles.Select(role => (role.Key, (string)role.Value!)).Order());
        Assert.Single((await newsroom.RunAsync("account", "roles", "Tara", "none@fa")).Done().Json["roles"]!.AsObject());
        // The account that init made.
        Assert.True((bool)(await newsroom.RunAsync("account", "close", "chief")).Done().Json["closed"]!);
        foreach (var words in new[] { new[] { "account", "roles", "Reza", "chief" }, ["account", "close", "Reza"] })
            (await newsroom.RunAsync(words)).Failed(1, "Reza is the last admin");
        Assert.True((bool)(await newsroom.RunAsync("account", "close", "Tara")).Done().Json["closed"]!);
        (await newsroom.RunAsync("account", "invite", "Tara")).Failed(1, "closed");
        Assert.False((bool)(await newsroom.RunAsync("account", "open", "Tara")).Done().Json["closed"]!);
        (await newsroom.RunAsync("account", "close", "Nobody")).Failed(1, "no account named Nobody");
        Assert.Equal(["Reza", "Tara", "chief"], (await newsroom.RunAsync("account")).Done().Json["accounts"]!.AsArray().Select(account => (string)account!["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_token_is_printed_once_and_opens_what_it_may_until_it_is_revoked()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        (await newsroom.RunAsync("account", "Tara", "--role", "editor")).Done();
        (await newsroom.RunAsync("account", "tokens", "Tara", "--make", "Wall", "--scope", "all")).Failed(2, "read, write, publish");
        (await newsroom.RunAsync("account", "tokens", "Tara", "--make", "Wall", "--days", "0")).Failed(2, "3650");
        var made = (await newsroom.RunAsync("account", "tokens", "Tara", "--make", "Wall screen", "--scope", "write", "--edition", "en", "--days", "3")).Done();
        var listed = (await newsroom.RunAsync("account", "tokens", "Tara")).Done();
        Assert.DoesNotContain(made["token"], listed.Out, StringComparison.Ordinal);
        Assert.Equal(("Wall screen", "write", true), listed.Json["tokens"]![0] is { } token ? ((string)token["name"]!, (string)token["scope"]!, (bool)token["open"]!) : default);

        await using var site = await newsroom.ServeAsync();
        using var program = new HttpClient { BaseAddress = site.Address, DefaultRequestHeaders = { Authorization = new("Bearer", made["token"]) } };
        Assert.Contains("\"translator\"", await program.GetStringAsync(new Uri("/desk/api/me", UriKind.Relative)), StringComparison.Ordinal);
        (await newsroom.RunAsync("account", "tokens", "Tara", "--revoke", made["id"])).Done();
        (await newsroom.RunAsync("account", "tokens", "Tara", "--revoke", made["id"])).Failed(1, "no open token");
        using var refused = await program.GetAsync(new Uri("/desk/api/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_and_the_trail_holds_acts_and_no_secrets()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var password = (await newsroom.RunAsync("account", "Tara", "--role", "editor")).Done()["password"];
        var token = (await newsroom.RunAsync("account", "tokens", "Tara", "--make", "Wall")).Done()["token"];
        var link = (await newsroom.RunAsync("account", "invite", "Omid", "--role", "reporter@fa")).Done()["link"];
        await using (var site = await newsroom.ServeAsync())
        {
            using var tara = await DeskSession.SignInAsync(new(), site.Address, "Tara", password);
            Assert.Equal("password", (string)Assert.Single((await newsroom.RunAsync("account", "sessions", "Tara")).Done().Json["sessions"]!.AsArray())!["way"]!);
            Assert.Equal(1, (int)(await newsroom.RunAsync("account", "sessions", "Tara", "--end")).Done().Json["ended"]!);
            Assert.Empty((await newsroom.RunAsync("account", "sessions", "Tara")).Done().Json["sessions"]!.AsArray());
        }
        (await newsroom.RunAsync(["account", "Tara", "--reset-password", "--by", "Reza"])).Done();

        var trail = (await newsroom.RunAsync("audit")).Done();
        var acts = trail.Json["entries"]!.AsArray().Select(entry => (string)entry!["act"]!).ToHashSet();
        Assert.Superset(new HashSet<string> { "account-added", "token-made", "invited", "signed-in", "session-ended", "password-changed" }, acts);
        Assert.All([password, token, link.Split('/')[^1]], secret => Assert.DoesNotContain(secret, trail.Out, StringComparison.Ordinal));
        Assert.Equal("password-changed", (string)Assert.Single((await newsroom.RunAsync("audit", "--person", "Reza")).Done().Json["entries"]!.AsArray())!["act"]!);
        (await newsroom.RunAsync("audit", "--act", "danced")).Failed(2, "is not an act");
        (await newsroom.RunAsync("audit", "--day", "yesterday")).Failed(2, "is not a day");
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_trail_that_somebody_changed_behind_the_programs_back_is_found_out(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        (await newsroom.RunAsync("account", "Tara", "--role", "editor")).Done();
        var whole = (await newsroom.RunAsync("audit", "--verify")).Done();
        (await newsroom.RunAsync("audit", "--verify", "--holds", whole["digest"])).Done();
        (await newsroom.RunAsync("audit", "--verify", "--holds", new string('a', 64))).Failed(1, "does not hold the digest");
        await using (var database = Database.Open(newsroom.Data, newsroom.ConnectionString))
        {
            await database.WriteAsync(async session =>
            {
                foreach (var sql in kind == DatabaseKind.Sqlite
                    ? new[] { "DROP TRIGGER audit_entry_is_not_changed" }
                    : ["ALTER TABLE audit_entry DISABLE TRIGGER USER"])
                    await session.ExecuteAsync(sql);
                await session.ExecuteAsync("UPDATE audit_entry SET made_by = 'Somebody else' WHERE number = 2");
            });
        }
        (await newsroom.RunAsync("audit", "--verify")).Failed(1, "Entry 2 of the audit trail");
    }

    [Fact]
    public async Task A_directory_is_told_by_its_address_and_with_it_alone_passwords_are_for_admins()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa", "en");
        var editor = (await newsroom.RunAsync("account", "Tara", "--role", "editor")).Done()["password"];
        var admin = (await newsroom.RunAsync("account", "Reza", "--role", "admin")).Done()["password"];
        (await ServeAsync(newsroom, "--directory", "nowhere")).Failed(2, "is not an address");
        (await ServeAsync(newsroom, "--directory", "http://id.example")).Failed(1, "not reached by https");
        (await ServeAsync(newsroom, "--directory", "https://id.example", "--directory-role", "desk=boss")).Failed(2, "GROUP=ROLE");

        await using var site = await RunningSite.StartAsync([.. newsroom.Where, "--directory", "https://id.example", "--directory-name", "Agency ID", "--directory-only"]);
        Assert.Contains("Agency ID", (await site.PageAsync("/desk/sign-in")).Body!.TextContent, StringComparison.Ordinal);
        using var session = new DeskSession(new(), site.Address);
        await session.ReadTokenAsync("/desk/sign-in");
        using var refused = await session.PostAsync("/desk/sign-in", ("name", "Tara"), ("password", editor));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var let = await session.PostAsync("/desk/sign-in", ("name", "Reza"), ("password", admin));
        Assert.Equal(HttpStatusCode.Redirect, let.StatusCode);
    }

    /// <summary>A server that does not start.</summary>
    private static Task<Run> ServeAsync(TestNewsroom newsroom, params string[] directory) =>
        BuiltProgram.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. newsroom.Where, .. directory]);
}
