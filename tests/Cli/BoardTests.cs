using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>What each edition owes, as scripts read it.</summary>
public sealed class BoardTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_board_says_what_is_owed_by_when_and_is_the_same_when_made_anew(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var set = (await newsroom.RunAsync("edition", "en", "--section", "world=World news", "--section", "sport=Sport", "--without-section", "sport", "--owed", "5=90")).Done();
        Assert.Equal(("world", "World news"), ((string?)Assert.Single(set.Json["sections"]!.AsArray())!["slug"], (string?)set.Json["sections"]![0]!["name"]));
        Assert.Equal(90, (int)set.Json["owed"]![4]!);
        var story = await newsroom.FileAsync("fa", "# بندر\n\nبندر تازه گشایش یافت.");
        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();

        var board = (await newsroom.RunAsync("board", "--edition", "en")).Done().Json;

        var card = Assert.Single(board["cards"]!.AsArray())!;
        Assert.Equal((story, "to-carry", "fa", "بندر", 5, false), ((string?)card["story"], (string?)card["state"], (string?)card["from"], (string?)card["sourceHeadline"], (int)card["urgency"]!, (bool)card["late"]!));
        Assert.Equal(1, (int)board["counts"]!["to-carry"]!);
        Assert.Equal("1", (await newsroom.RunAsync("rebuild", "--board")).Done()["board"]);
        Assert.Equal(card.ToJsonString(), (await newsroom.RunAsync("board", "--edition", "en", "--state", "to-carry")).Done().Json["cards"]![0]!.ToJsonString());
        Assert.Empty((await newsroom.RunAsync("board", "--holder", "Nobody")).Done().Json["cards"]!.AsArray());
        (await newsroom.RunAsync("edition", "en", "--section", "World")).Failed(2, "politics=Politics");
        (await newsroom.RunAsync("edition", "en", "--section", "The World=x")).Failed(1, "small Latin letters");
        (await newsroom.RunAsync("edition", "en", "--owed", "9=5")).Failed(1, "from 1");
        (await newsroom.RunAsync("board", "--state", "lost")).Failed(2, "needs-attention");
        var all = (await newsroom.RunAsync("rebuild")).Done().Json;
        Assert.Equal((1, 1), ((int)all["site"]!, (int)all["board"]!));
    }
}
