using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Usage;

public sealed class UseTests
{
    private static async Task<List<string>> UsesAsync(TestHouse test, string name) =>
        [.. (await test.House.Uses.OfAsync(name)).Select(use => $"{use.Edition} {use.Form} {use.Standing} {use.Times}").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Where_an_entry_is_used_is_known_whichever_came_first(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var early = await test.FileAsync("en", "# Talks in Kiev", "They met in Kyiv. Kyiv was calm.");
        await test.House.Names.SaveAsync(Entries.Kyiv, 0, "Nasrin", test.GetCurrentInstant());
        string[] expected = ["en Kiev Deprecated 1", "en Kyiv Preferred 2"];
        Assert.Equal(expected, await UsesAsync(test, "nkyiv"));

        await test.CarryAsync(early, "fa", "en", "# گفت‌وگو در کیف", "آنان در کی‌یف دیدار کردند.");
        Assert.Equal([.. expected, "fa کیف Deprecated 1", "fa کی‌یف Preferred 1"], await UsesAsync(test, "nkyiv"));

        // A save that takes the name out takes the use away.
        await test.ChangeAsync(early, story => story["en"].Save(story["en"].Head.Content.Headline.Id, "Talks", Digest.OfText("Talks in Kiev"), test.By()));
        Assert.DoesNotContain("en Kiev Deprecated 1", await UsesAsync(test, "nkyiv"));
        await test.ChangeAsync(early, story => story["fa"].TakeDown("Wrong.", test.By()));
        Assert.Equal(["en Kyiv Preferred 2"], await UsesAsync(test, "nkyiv"));
        await test.ChangeAsync(early, story => story.Kill("Wrong.", test.By()));
        Assert.Empty(await UsesAsync(test, "nkyiv"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_tables_of_uses_and_proposals_can_be_made_again(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Names.SaveAsync(Entries.Kyiv, 0, "Nasrin", test.GetCurrentInstant());
        var id = await test.FileAsync("en", "# Talks in Kiev", "Sergei Lavrov was there.");
        await test.CarryAsync(id, "fa", "en", "# گفت‌وگو در کی‌یف", "سرگئی لاوروف آنجا بود.");
        var uses = await UsesAsync(test, "nkyiv");
        var proposals = await test.House.Proposals.ListAsync(10);
        Assert.Equal((2, 1), (uses.Count, proposals.Count));
        await test.House.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("DELETE FROM name_pair");
            await session.ExecuteAsync("UPDATE name_use SET times = 7");
        });
        await test.House.Uses.RebuildAsync();
        Assert.Equal(uses, await UsesAsync(test, "nkyiv"));
        Assert.Equal(proposals[0].Key, Assert.Single(await test.House.Proposals.ListAsync(10)).Key);
    }
}
