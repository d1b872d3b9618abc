using System.Data.Common;
using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Names;

public sealed class NameStoreTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_entry_is_kept_with_its_whole_history(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var names = test.House.Names;
        var entry = Entries.Stoltenberg with
        {
            Note = "  Not to be mixed up with his father. ",
            SameAs = ["https://www.wikidata.org/wiki/Q57658"],
            Offices = [new() { Title = new Dictionary<string, string> { ["en"] = "Secretary General of NATO", ["fa"] = "دبیرکل ناتو" }, From = "2014-10-01", Until = "2024-10" }],
        };
        await names.SaveAsync(entry, 0, "Nasrin", test.GetCurrentInstant());
        test.Pass(Duration.FromHours(1));
        var changed = entry with { Forms = new Dictionary<string, NameForms>(entry.Forms) { ["fa"] = entry.Forms["fa"].Prefer("استولتنبرگ تازه") } };
        await names.SaveAsync(changed, 1, "Thomas", test.GetCurrentInstant());
        await names.SaveAsync(changed, 2, "Thomas", test.GetCurrentInstant());

        await using var other = await test.OpenAgainAsync();
        var known = (await other.Names.BookAsync())["nstolten"];
        Assert.Equal(("Not to be mixed up with his father.", "2024-10", NameOrigin.Newsroom), (known.Note, known.Offices[0].Until, known.Origin));
        Assert.Equal(["اشتولتنبرگ", "ینس استولتنبرگ"], known.Forms["fa"].Deprecated);
        var history = await other.Names.HistoryAsync("nstolten");
        Assert.Equal([(2, "Thomas"), (1, "Nasrin")], history.Select(revision => (revision.Number, revision.By)));
        Assert.Equal("ینس استولتنبرگ", history[1].Entry.Forms["fa"].Preferred);
        Assert.Equal(Duration.FromHours(1), history[0].At - history[1].At);
        foreach (var sql in new[] { "UPDATE name_revision SET made_by = 'x'", "DELETE FROM name_revision" })
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => test.House.Database.WriteAsync(session => session.ExecuteAsync(sql)));
            Assert.Contains("only ever added", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_another_program_changed_is_seen_at_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var other = await test.OpenAgainAsync();
        var before = await test.House.Names.BookAsync();
        Assert.Same(before, await test.House.Names.BookAsync());
        await other.Names.SaveAsync(Entries.Kyiv, 0, "Nasrin", test.GetCurrentInstant());
        var after = await test.House.Names.BookAsync();
        Assert.Equal("nkyiv", Assert.Single(after.Decided).Id);
        Assert.True(after.Version > before.Version);
        await other.Names.SaveAsync(Entries.Kyiv with { Withdrawn = "Twice in the list." }, 1, "Nasrin", test.GetCurrentInstant());
        Assert.Empty((await test.House.Names.BookAsync()).Decided);
        Assert.Equal(2, (await test.House.Names.HistoryAsync("nkyiv")).Count);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Two_who_change_one_entry_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var names = test.House.Names;
        await names.SaveAsync(Entries.Kyiv, 0, "Nasrin", test.GetCurrentInstant());
        var saves = Enumerable.Range(1, 5).Select(n => names.SaveAsync(Entries.Kyiv with { Note = $"Note {n}." }, 1, $"Writer {n}", test.GetCurrentInstant()));
        var outcomes = await Task.WhenAll(saves.Select(save => Record.ExceptionAsync(() => save).AsTask()));
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), refused => Assert.Equal(2, Assert.IsType<NameChangedException>(refused).Number));
        Assert.Equal(2, await names.NumberAsync("nkyiv"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_list_is_taken_in_whole_and_again_without_effect(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var names = test.House.Names;
        NameEntry[] list = [Entries.Kyiv, Entries.Nato, Entries.Stoltenberg];
        Assert.Equal(3, await names.ImportAsync(list, "import", test.GetCurrentInstant()));
        Assert.Equal(0, await names.ImportAsync(list, "import", test.GetCurrentInstant()));
        Assert.Equal(1, await names.ImportAsync([Entries.Kyiv, Entries.Nato with { Note = "The alliance." }], "import", test.GetCurrentInstant()));
        await Assert.ThrowsAsync<RefusedException>(() => names.ImportAsync([Entries.Of("nnew", NameKind.Term, ("fa", new() { Preferred = "نو" })), Entries.Of("nbad", NameKind.Term)], "import", test.GetCurrentInstant()));
        Assert.Equal(3, (await names.BookAsync()).Decided.Count());
    }

    [Theory]
    [InlineData("en", "", "empty")]
    [InlineData("en", " - ", "empty")]
    [InlineData("en", "a\u202Eb", "bidirectional")]
    [InlineData("en", "a\u0007b", "U+0007")]
    [InlineData("not_a_tag", "Kyiv", "language tag")]
    public async Task A_form_that_no_reader_could_read_is_refused(string language, string form, string says)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await RefusedAsync(test, Entries.Of("n", NameKind.Place, (language, new() { Preferred = form })), says);
        await RefusedAsync(test, Entries.Of("n", NameKind.Place, ("en", new() { Preferred = new('x', 201) })), "201 characters");
        await RefusedAsync(test, Entries.Of("n", NameKind.Place, ("en", new() { Preferred = "a" + (char)0xD800 })), "half a character");
    }

    [Theory]
    [InlineData("http://example.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/wiki/Kyiv")]
    [InlineData("https://")]
    [InlineData("https://user:password@example.org/")]
    public async Task A_link_is_a_whole_https_address(string address)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await RefusedAsync(test, Entries.Kyiv with { SameAs = [address] }, "https://");
    }

    [Fact]
    public async Task Forms_and_offices_that_contradict_themselves_are_refused()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await RefusedAsync(test, Entries.Of("n", NameKind.Place, ("en", new() { Preferred = "Kyiv", Deprecated = ["Kyiv"] })), "stands twice");
        await RefusedAsync(test, Entries.Of("n", NameKind.Place), "no form");
        Office Held(string? from, string? until) => new() { Title = new Dictionary<string, string> { ["en"] = "Mayor" }, From = from, Until = until };
        await RefusedAsync(test, Entries.Kyiv with { Offices = [Held("2020", "2019-12")] }, "before it begins");
        await RefusedAsync(test, Entries.Kyiv with { Offices = [Held("last year", null)] }, "not a date");
        await RefusedAsync(test, Entries.Kyiv with { Offices = [new() { Title = new Dictionary<string, string>() }] }, "no title");
    }

    private static async Task RefusedAsync(TestHouse test, NameEntry entry, string says)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => test.House.Names.SaveAsync(entry, 0, "Nasrin", test.GetCurrentInstant()));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Empty((await test.House.Names.BookAsync()).Decided);
    }
}
