using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Usage;

public sealed class ProposalTests
{
    private static async Task CarryAsync(TestHouse test)
    {
        var one = await test.FileAsync("en", "# Talks end", "Jens Stoltenberg spoke.", "Later Antonio Guterres spoke too.");
        await test.CarryAsync(one, "fa", "en", "# پایان گفت‌وگو", "ینس استولتنبرگ سخن گفت.", "سپس آنتونیو گوترش هم سخن گفت.");
        var two = await test.FileAsync("en", "# Talks begin", "Jens Stoltenberg came.");
        await test.CarryAsync(two, "fa", "en", "# آغاز گفت‌وگو", "ینس استولتنبرگ آمد.");
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Names_that_translations_carry_alike_are_proposed_and_accepted_at_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await CarryAsync(test);
        var proposals = await test.House.Proposals.ListAsync(10);
        Assert.Equal([("Jens Stoltenberg", "ینس استولتنبرگ", 2L), ("Antonio Guterres", "آنتونیو گوترش", 1L)], proposals.Select(each => (each.Source, each.Target, each.Times)));

        var entry = await test.House.Proposals.AcceptAsync(proposals[0].Key, null, null, test.By());
        Assert.Equal((NameKind.Person, "ینس استولتنبرگ"), (entry.Kind, entry.Forms["fa"].Preferred));
        Assert.Equal(4, (await test.House.Uses.OfAsync(entry.Id)).Count);
        await test.House.Proposals.DismissAsync(proposals[1].Key, test.By());
        Assert.Empty(await test.House.Proposals.ListAsync(10));
        await test.House.Uses.RebuildAsync();
        Assert.Empty(await test.House.Proposals.ListAsync(10));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Proposals.AcceptAsync(proposals[0].Key, null, null, test.By()));
    }

    [Fact]
    public async Task A_form_is_added_to_the_entry_that_has_the_other_and_near_names_are_shown()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Names.SaveAsync(Entries.Of("njens", NameKind.Person, ("en", new() { Preferred = "Jens Stoltenberg" })), 0, "Nasrin", test.GetCurrentInstant());
        await test.House.Names.SaveAsync(Entries.Of("nguterres", NameKind.Person, ("ru", new() { Preferred = "Антониу Гутерриш" }), ("fa", new() { Preferred = "گوترش" })), 0, "Nasrin", test.GetCurrentInstant());
        await CarryAsync(test);
        var proposals = await test.House.Proposals.ListAsync(10);
        Assert.Equal("njens", proposals[0].Joins?.Id);
        Assert.Equal("nguterres", proposals[1].Near[0].Entry.Id);
        Assert.Null(proposals[1].Joins);

        Assert.Equal("njens", (await test.House.Proposals.AcceptAsync(proposals[0].Key, null, null, test.By())).Id);
        var joined = await test.House.Proposals.AcceptAsync(proposals[1].Key, null, "nguterres", test.By());
        Assert.Equal(("Antonio Guterres", "گوترش"), (joined.Forms["en"].Preferred, joined.Forms["fa"].Preferred));
        Assert.Equal(2, (await test.House.Names.HistoryAsync("njens")).Count);
    }
}
