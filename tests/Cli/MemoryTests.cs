using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>The translation memory at the command line.</summary>
public sealed class MemoryTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_was_carried_is_looked_up_line_by_line(DatabaseKind kind)
    {
        await using var newsroom = await CarriedAsync(kind);
        var run = await newsroom.RunAsync(
            input => input.WriteAsync("""
                {"id": "1", "source": {"lang": "en", "text": "The port of Chabahar opened on Monday."}, "target": {"lang": "fa"}}
                {"id": 2, "source": {"lang": "en", "text": "The port of Chabahar opened on Sunday."}, "target": {"lang": "fa"}}
                {"id": "3", "source": {"lang": "en", "text": "Nothing like that."}, "target": {"lang": "fa"}}
                """u8.ToArray()).AsTask(),
            "memory", "lookup", "--pairs");
        var lines = run.Done().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["1", "2", "3"], lines.Select(line => (string?)line["id"]));
        var exact = lines[0]["matches"]![0]!;
        Assert.Equal((1.0, "exact", "بندر چابهار دوشنبه باز شد."), ((double)exact["score"]!, (string?)exact["kind"], (string?)exact["target"]));
        var adapted = lines[1]["matches"]![0]!;
        Assert.Equal(("fuzzy", "بندر چابهار یکشنبه باز شد."), ((string?)adapted["kind"], (string?)adapted["target"]));
        Assert.Equal("دوشنبه", (string?)Assert.Single(adapted["adapted"]!.AsArray())!["from"]);
        Assert.Empty(lines[2]["matches"]!.AsArray());
        Assert.All(lines, line => Assert.True((double)line["ms"]! >= 0));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_answered_and_the_next_as_well()
    {
        await using var newsroom = await CarriedAsync(DatabaseKind.Sqlite);
        var run = await newsroom.RunAsync(
            input => input.WriteAsync(Encoding.UTF8.GetBytes("{\"id\": \"a\"}\nnonsense\n{\"id\": \"b\", \"source\": {\"lang\": \"en\", \"text\": \"It is deep.\"}, \"target\": {\"lang\": \"fa\"}}\n")).AsTask(),
            "memory", "lookup", "--pairs");
        Assert.Equal(1, run.Exit);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal("There is no source.", (string?)lines[0]["error"]);
        Assert.Contains("not JSON", (string?)lines[1]["error"], StringComparison.Ordinal);
        Assert.NotEmpty(lines[2]["matches"]!.AsArray());
    }

    [Fact]
    public async Task Words_are_searched_on_either_side()
    {
        await using var newsroom = await CarriedAsync(DatabaseKind.Sqlite);
        var source = (await newsroom.RunAsync("memory", "search", "PORT", "--from", "en", "--to", "fa")).Done().Json;
        Assert.Contains(source["lines"]!.AsArray(), line => ((string?)line!["source"])!.Contains("[port]", StringComparison.Ordinal));
        var target = (await newsroom.RunAsync("memory", "search", "بندر", "--from", "en", "--to", "fa", "--in-target")).Done().Json;
        Assert.Contains(target["lines"]!.AsArray(), line => ((string?)line!["target"])!.Contains("[بندر]", StringComparison.Ordinal));
        (await newsroom.RunAsync("memory", "search", "port")).Failed(2, "--from");
    }

    private static async Task<TestNewsroom> CarriedAsync(DatabaseKind kind)
    {
        var newsroom = await TestNewsroom.MakeAsync(kind);
        var story = await newsroom.FileAsync("en", "# A new port\n\nThe port of Chabahar opened on Monday. It is deep.");
        (await newsroom.RunAsync("translate", story, newsroom.Write("fa.md", "# بندری تازه\n\nبندر چابهار دوشنبه باز شد. ژرف است."), "--edition", "fa")).Done();
        return newsroom;
    }
}
