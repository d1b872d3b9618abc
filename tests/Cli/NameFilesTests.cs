using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>Term bases and tables come in as names, and names go out as both.</summary>
public sealed class NameFilesTests
{
    private const string Alliance = """
        {"id": "nnato", "kind": "organisation", "forms": {"en": {"preferred": "North Atlantic Treaty Organization", "admitted": ["Atlantic Alliance"], "deprecated": ["Otan"], "short": "the alliance", "abbreviation": "NATO"},
         "fa": {"preferred": "ناتو"}}, "offices": [{"title": {"en": "Alliance"}, "from": "1949-04"}], "note": "An alliance.", "sameAs": ["https://www.wikidata.org/wiki/Q7184"]}
        """;

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Names_go_out_and_come_in_elsewhere_the_same(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "fa");
        (await newsroom.RunAsync("names", "add", newsroom.Write("n.json", Alliance))).Done();
        var before = await NameAsync(newsroom, "nnato");
        foreach (var (name, style) in new[] { ("out.tbx", "dct"), ("dca.tbx", "dca"), ("out.csv", "dct") })
        {
            var file = Path.Combine(newsroom.Desk, name);
            (await newsroom.RunAsync("names", "export", "--output", file, "--style", style)).Done();
            Assert.Equal("0", (await newsroom.RunAsync("names", "import", file)).Done()["changed"]);
            Assert.True(JsonNode.DeepEquals(before, await NameAsync(newsroom, "nnato")), "what the file cannot say stays");

            await using var other = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
            Assert.Equal("1", (await other.RunAsync("names", "import", file)).Done()["changed"]);
            Assert.Equal("0", (await other.RunAsync("names", "import", file)).Done()["changed"]);
            var there = (await other.RunAsync("names", "show", "--own")).Done().Json["names"]![0]!;
            Assert.True(JsonNode.DeepEquals(before["forms"], there["forms"]), $"{name}: {there.ToJsonString()}");
            Assert.Equal(("organisation", "An alliance."), ((string)there["kind"]!, (string)there["note"]!));
        }
    }

    [Fact]
    public async Task A_changed_table_brings_names_up_to_date_and_a_bad_line_stores_nothing()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        const string head = "concept,language,term,status,subject\n";
        Assert.Equal("1", (await newsroom.RunAsync("names", "import", newsroom.Write("t.csv", head + "1,en-GB,Kiev,,place\n1,fa,کیف,,place\n"))).Done()["changed"]);
        (await newsroom.RunAsync("names", "import", newsroom.Write("t.csv", head + "1,en,Kyiv,preferredTerm-admn-sts,place\n1,en,Kiev,deprecatedTerm-admn-sts,place\n2,en,Sohar,,place\n2,en,،،,,place\n3,en,Old,deprecatedTerm-admn-sts,place\n")))
            .Failed(1, "Line 4, concept 2", "Line 6, concept 3", "Nothing was stored");
        Assert.Equal("1", (await newsroom.RunAsync("names", "show", "--own")).Done()["found"]);
        Assert.Equal("1", (await newsroom.RunAsync("names", "import", newsroom.Write("t.csv", head + "1,en,Kyiv,preferredTerm-admn-sts,place\n1,en,Kiev,deprecatedTerm-admn-sts,place\n"))).Done()["changed"]);
        var name = (await newsroom.RunAsync("names", "show", "--own")).Done().Json["names"]![0]!;
        Assert.Equal(("place", "Kyiv", "Kiev", "کیف"), ((string)name["kind"]!, (string)name["forms"]!["en"]!["preferred"]!, (string)name["forms"]!["en"]!["deprecated"]![0]!, (string)name["forms"]!["fa"]!["preferred"]!));
        (await newsroom.RunAsync("names", "import", newsroom.Write("x.tbx", "<tbx/>"))).Failed(2, "no term base");
    }

    private static async Task<JsonNode> NameAsync(TestNewsroom newsroom, string id) => (await newsroom.RunAsync("names", "show", id)).Done().Json["name"]!;
}
