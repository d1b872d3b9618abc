using Dragoman.Databases;
using Dragoman.Identity.Audit;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Identity;

public sealed class AuditTests
{
    private static readonly AuditFilter All = new();

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_done_to_a_story_stands_in_the_trail_with_who_what_and_where(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        Origin.Current = new(Origin.Desk, "192.0.2.7");
        var id = await test.FileAsync("fa", "سرخط", "بند یکم.");
        await test.PublishAsync(id, "fa");
        await test.CorrectAsync(id, "fa", ChangeType.Factual, "سرخط", "بند درست.");
        await test.CarryAsync(id, "en", "fa", "Headline", "Right paragraph.");
        await test.ChangeAsync(id, story => story["en"].TakeDown("Not ours.", test.By("Reza")));
        await test.ChangeAsync(id, story => story.Kill("It never happened.", test.By("Reza")));
        await test.ChangeAsync(id, story => story.Acknowledge("fa", test.By()));

        var entries = (await test.House.Audit.FindAsync(new(Subject: Deed.Story(id)), 100)).Reverse().ToList();

        Assert.Equal(["filed", "published", "wrote", "corrected", "carried", "wrote", "taken-down", "killed", "acknowledged"], entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.Equal((Origin.Desk, "192.0.2.7"), (entry.Way, entry.Address)));
        Assert.Equal(("Reza", null, "It never happened."), (entries[7].By, entries[7].Edition, entries[7].Details["reason"]));
        Assert.Equal(("Nasrin", "fa", "A figure was wrong."), (entries[3].By, entries[3].Edition, entries[3].Details["note"]));
        Assert.Null((await test.House.Audit.VerifyAsync()).Broken);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_refused_act_leaves_no_entry(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", "سرخط", "بند یکم.");
        var before = (await test.House.Audit.FindAsync(All, 100)).Count;
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story =>
        {
            story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By());
            story.Kill("", test.By());
        }));
        Assert.Equal(before, (await test.House.Audit.FindAsync(All, 100)).Count);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Names_editions_memories_and_accounts_are_in_it_too(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition.Tag == "en" ? edition with { Zone = "Europe/Paris" } : edition)] }, "Reza");
        await test.House.Accounts.AddAsync("Nasrin", "correct horse battery", new Dictionary<string, Role> { ["fa"] = Role.Editor }, "Reza");
        await test.House.Accounts.ChangeRolesAsync("Nasrin", new Dictionary<string, Role> { ["en"] = Role.Chief }, null, "Reza");
        var entries = (await test.House.Audit.FindAsync(new(By: "Reza"), 100)).Reverse().ToList();
        Assert.Equal([(Acts.EditionChanged, "edition:en"), (Acts.AccountAdded, "account:Nasrin"), (Acts.RolesChanged, "account:Nasrin")], entries.Select(entry => (entry.Act, entry.Subject)));
        Assert.Contains("Europe/Paris", entries[0].Details["now"], StringComparison.Ordinal);
        Assert.Equal(("fa: editor", "en: chief"), (entries[2].Details["before"], entries[2].Details["after"]));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Entries_are_not_changed_not_removed_and_not_replaced(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.FileAsync("fa", "سرخط", "بند یکم.");
        string[] tries = kind == DatabaseKind.Sqlite
            ? ["UPDATE audit_entry SET made_by = 'x'", "DELETE FROM audit_entry", "INSERT OR REPLACE INTO audit_entry SELECT number, made_at, 'x', act, subject, edition, document, digest FROM audit_entry WHERE number = 1"]
            : ["UPDATE audit_entry SET made_by = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"];
        foreach (var sql in tries)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => test.House.Database.WriteAsync(session => session.ExecuteAsync(sql)));
            Assert.Contains("only ever added", refused.Message, StringComparison.Ordinal);
        }
        Assert.Null((await test.House.Audit.VerifyAsync()).Broken);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET document = replace(document, 'Nasrin', 'Thomas') WHERE number = 3", 3)]
    [InlineData("UPDATE audit_entry SET made_by = 'Thomas' WHERE number = 3", 3)]
    [InlineData("DELETE FROM audit_entry WHERE number = 2", 2)]
    [InlineData("UPDATE audit_address SET address = '198.51.100.1' WHERE number = 3", 3)]
    public async Task Who_gets_past_the_database_is_found_out_by_the_digests(string tampering, long broken)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        Origin.Current = new(Origin.Desk, "192.0.2.7");
        for (var i = 0; i < 3; i++)
            await test.FileAsync("fa", "سرخط", "بند یکم.");
        Assert.Null((await test.House.Audit.VerifyAsync()).Broken);

        await test.House.Database.WriteAsync(async session =>
        {
            foreach (var trigger in new[] { "audit_entry_is_not_changed", "audit_entry_is_not_removed" })
                await session.ExecuteAsync("DROP TRIGGER " + trigger);
            await session.ExecuteAsync(tampering);
        });

        var check = await test.House.Audit.VerifyAsync();
        Assert.Equal(broken, check.Broken);
        Assert.NotNull(check.Why);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_trail_that_was_cut_off_does_not_hold_the_digest_that_was_noted(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.FileAsync("fa", "سرخط", "بند یکم.");
        var noted = (await test.House.Audit.VerifyAsync()).Last;
        await test.FileAsync("fa", "سرخط", "بند یکم.");
        Assert.True(await test.House.Audit.HoldsAsync(noted));
        Assert.False(await test.House.Audit.HoldsAsync(new string('a', 64)));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Acts_at_once_from_two_programs_make_one_chain(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var other = await test.OpenAgainAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            (number % 2 == 0 ? test.House : other).Audit.AppendAsync(new Deed($"Person {number}", Acts.SignInFailed, "account:"))));
        var check = await test.House.Audit.VerifyAsync();
        Assert.Null(check.Broken);
        Assert.Equal(12, (await test.House.Audit.FindAsync(new(Act: Acts.SignInFailed), 100)).Select(entry => entry.By).Distinct().Count());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Network_addresses_are_forgotten_and_the_trail_stays_whole(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        Origin.Current = new(Origin.Desk, "192.0.2.7");
        var account = await test.House.Accounts.AddAsync("Nasrin", "correct horse battery", new Dictionary<string, Role> { ["fa"] = Role.Editor });
        test.Pass(AuditStore.AddressesKept + Duration.FromDays(1));
        Origin.Current = new(Origin.Desk, "192.0.2.8");
        await test.House.Sessions.OpenAsync(account, SignInWay.Password, "Firefox");

        var entries = await test.House.Audit.FindAsync(new(Subject: Deed.Account("Nasrin")), 100);
        Assert.Equal(["192.0.2.8", null], entries.Select(entry => entry.Address));
        Assert.Null((await test.House.Audit.VerifyAsync()).Broken);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task It_is_asked_by_person_act_and_day_page_by_page(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var first = await test.FileAsync("fa", "سرخط", "بند یکم.");
        var start = test.GetCurrentInstant();
        test.Pass(Duration.FromDays(1));
        await test.CarryAsync(first, "en", "fa", "Headline", "Paragraph.");
        Assert.Equal(["wrote", "carried"], (await test.House.Audit.FindAsync(new(By: "Thomas"), 10)).Select(entry => entry.Act));
        Assert.Equal(["filed"], (await test.House.Audit.FindAsync(new(Act: Acts.Filed), 10)).Select(entry => entry.Act));
        Assert.Equal(["Thomas", "Thomas"], (await test.House.Audit.FindAsync(new(From: start + Duration.FromHours(1)), 10)).Select(entry => entry.By));
        Assert.DoesNotContain(await test.House.Audit.FindAsync(new(To: start + Duration.FromHours(1)), 10), entry => entry.By == "Thomas");
        var newest = (await test.House.Audit.FindAsync(All, 1)).Single();
        Assert.Equal(newest.Number - 1, (await test.House.Audit.FindAsync(All with { Before = newest.Number }, 1)).Single().Number);
    }

    [Fact]
    public async Task A_file_of_it_opens_in_a_spreadsheet_and_runs_nothing()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Audit.AppendAsync(new Deed("=HYPERLINK(\"x\")", Acts.Filed, "story:k").With("note", "Say \"this\",\nthat"));
        var entries = await test.House.Audit.FindAsync(All, 1);
        var csv = System.Text.Encoding.UTF8.GetString(AuditFile.Csv(entries));
        Assert.StartsWith("\uFEFFnumber,at,by,act", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"note: Say \"\"this\"\",\nthat\"", csv, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse(AuditFile.Json(entries)).RootElement[0];
        Assert.Equal(("=HYPERLINK(\"x\")", "story:k", "Say \"this\",\nthat"), (json.GetProperty("by").GetString(), json.GetProperty("subject").GetString(), json.GetProperty("details").GetProperty("note").GetString()));
    }
}
