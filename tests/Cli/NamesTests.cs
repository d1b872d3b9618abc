using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

public sealed class NamesTests
{
    private static Func<Stream, Task> Typed(string text) => async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_name_is_added_found_changed_and_its_edits_reach_the_pages(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "fa");
        var added = await newsroom.RunAsync("names", "add", "--kind", "place", "--form", "en=Kiev", "--form", "fa=کیف", "--note", "The city.", "--by", "Nasrin");
        var id = (string)added.Done().Json["name"]!["id"]!;
        var story = await newsroom.FileAsync("en", "# Talks in Kiev\n\nThey met in Kiev’s old town.\n");
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();
        Assert.Equal(2, (await newsroom.RunAsync("names", "uses", id)).Done().Json["uses"]!.AsArray().Count);
        Assert.Equal(id, (string)(await newsroom.RunAsync("names", "show", "كيف", "--language", "fa")).Done().Json["names"]![0]!["id"]!);

        var changed = (await newsroom.RunAsync("names", "change", id, "--form", "en=Kyiv")).Done().Json;
        Assert.Equal("Kiev", (string)changed["name"]!["forms"]!["en"]!["deprecated"]![0]!);
        Assert.Equal(2, (int)changed["edits"]![0]!["blocks"]!);
        var edits = (await newsroom.RunAsync("names", "edits", id)).Done().Json["articles"]!.AsArray();
        Assert.Equal(["Talks in Kyiv", "They met in Kyiv’s old town."], edits[0]!["blocks"]!.AsArray().Select(block => (string)block!["after"]!));
        (await newsroom.RunAsync("names", "apply", id, story, "--edition", "en", "--type", "factual")).Failed(1, "note");
        var applied = (await newsroom.RunAsync("names", "apply", id, story, "--edition", "en")).Done().Json;
        Assert.Equal((true, 2, 0), ((bool)applied["published"]!, (int)applied["changed"]!, (int)applied["left"]!));
        Assert.Empty((await newsroom.RunAsync("names", "edits", id)).Done().Json["articles"]!.AsArray());
        Assert.Equal("Talks in Kyiv", (string)(await newsroom.ArticleAsync(story, "en"))["blocks"]![0]!["text"]!);

        var shown = (await newsroom.RunAsync("names", "show", id)).Done().Json;
        Assert.Equal((1, 2, "Nasrin"), ((int)shown["articles"]!, shown["history"]!.AsArray().Count, (string)shown["history"]![1]!["by"]!));
        (await newsroom.RunAsync("names", "withdraw", id, "--reason", "Not ours to write of.")).Done();
        Assert.Equal(0, (int)(await newsroom.RunAsync("names", "show", "--own")).Done().Json["found"]!);
        Assert.Equal(1, (int)(await newsroom.RunAsync("names", "rebuild")).Done().Json["stories"]!);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_translations_carry_over_is_proposed_and_accepted_or_dismissed(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "fa");
        var story = await newsroom.FileAsync("en", "# Talks end\n\nAfter that Jens Stoltenberg quietly met with Antonio Guterres in the same house.\n");
        (await newsroom.RunAsync("translate", story, newsroom.Write("fa.md", "# پایان گفت‌وگو\n\nسپس ینس استولتنبرگ با آنتونیو گوترش آنجا دیدار کرد.\n"), "--edition", "fa")).Done();
        var proposals = (await newsroom.RunAsync("names", "proposals")).Done().Json["proposals"]!.AsArray();
        Assert.Equal(["Antonio Guterres", "Jens Stoltenberg"], proposals.Select(each => (string)each!["forms"]!["en"]!));
        var accepted = (await newsroom.RunAsync("names", "accept", (string)proposals[1]!["key"]!)).Done().Json;
        Assert.Equal(("person", "ینس استولتنبرگ"), ((string)accepted["name"]!["kind"]!, (string)accepted["name"]!["forms"]!["fa"]!["preferred"]!));
        (await newsroom.RunAsync("names", "dismiss", (string)proposals[0]!["key"]!)).Done();
        Assert.Empty((await newsroom.RunAsync("names", "proposals")).Done().Json["proposals"]!.AsArray());
        (await newsroom.RunAsync("names", "accept", (string)proposals[1]!["key"]!)).Failed(1, "no proposal");
    }

    [Fact]
    public async Task A_name_comes_as_JSON_and_goes_out_as_the_same()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        const string json = """
            {"id": "nnato", "kind": "organisation", "forms": {"en": {"preferred": "North Atlantic Treaty Organization", "abbreviation": "NATO"}, "fa": {"preferred": "ناتو"}},
             "offices": [{"title": {"en": "Alliance"}, "from": "1949-04"}], "note": "An alliance.", "sameAs": ["https://www.wikidata.org/wiki/Q7184"]}
            """;
        var added = (await newsroom.RunAsync(Typed(json), "names", "add", "-")).Done().Json["name"]!;
        var shown = (await newsroom.RunAsync("names", "show", "nnato")).Done().Json["name"]!;
        var expected = JsonNode.Parse(json)!;
        expected["origin"] = "newsroom";
        Assert.True(JsonNode.DeepEquals(expected, shown), shown.ToJsonString());
        Assert.True(JsonNode.DeepEquals(added, shown));
        (await newsroom.RunAsync(Typed("[1]"), "names", "add", "-")).Failed(1, "not a name");
        (await newsroom.RunAsync(Typed("{\"kind\": \"planet\"}"), "names", "add", "-")).Failed(1, "not a name");
        (await newsroom.RunAsync(stream => stream.WriteAsync(new byte[] { 0x22, 0xC3, 0x28 }).AsTask(), "names", "add", "-")).Failed(2, "UTF-8");
        (await newsroom.RunAsync("names", "add", "--form", "fa=ناتو")).Failed(1, "nnato", "names change nnato");
        (await newsroom.RunAsync("names", "add", "--form", "Kyiv")).Failed(2, "en=Kyiv");
        (await newsroom.RunAsync("names", "change", "nnato", "--short", "de=Nato")).Failed(2, "--form de=");
        (await newsroom.RunAsync("names", "change", "nothing", "--form", "en=x")).Failed(1, "no name nothing");
        (await newsroom.RunAsync("names", "show", "--kind", "planet")).Failed(2, "planet");
        (await newsroom.RunAsync("names", "change", "nnato", "--frobnicate")).Failed(2, "dragoman names change --help");
    }

    [Fact]
    public async Task CLDR_s_names_are_there_marked_and_become_the_newsroom_s_own_when_it_changes_them()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        var found = (await newsroom.RunAsync("names", "show", "ایران", "--language", "fa", "--kind", "place")).Done().Json["names"]![0]!;
        Assert.Equal(("cldr-territory-IR", "cldr", "Iran"), ((string)found["id"]!, (string)found["origin"]!, (string)found["forms"]!["en"]!["preferred"]!));
        (await newsroom.RunAsync("names", "change", "cldr-territory-TR", "--form", "en=Turkey")).Done();
        var own = (await newsroom.RunAsync("names", "show", "cldr-territory-TR")).Done().Json["name"]!;
        Assert.Equal(("newsroom", "Turkey", "Türkiye"), ((string)own["origin"]!, (string)own["forms"]!["en"]!["preferred"]!, (string)own["forms"]!["en"]!["deprecated"]![0]!));
    }
}
