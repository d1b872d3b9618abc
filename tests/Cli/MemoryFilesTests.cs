using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>Translation memories of other programs come in, and the newsroom's goes out.</summary>
public sealed class MemoryFilesTests
{
    private const string Tmx = """
        <?xml version="1.0" encoding="utf-8"?>
        <tmx version="1.4">
          <header creationtool="Elsewhere" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-US" datatype="plaintext"/>
          <body>
            <tu tuid="port" creationdate="20240102T030405Z" creationid="Leila" changedate="20240203T040506Z" changeid="Omid">
              <note>Checked twice.</note>
              <prop type="x-project">Ports</prop>
              <prop type="x-context-prev">Ports of the south</prop>
              <tuv xml:lang="EN-US"><seg>The port of <hi>Chabahar</hi> opened on Monday.</seg></tuv>
              <tuv xml:lang="fa"><seg>بندر چابهار دوشنبه باز شد.</seg></tuv>
              <tuv xml:lang="ar"><seg>افتتح ميناء جابهار يوم الاثنين.</seg></tuv>
            </tu>
            <tu><tuv xml:lang="en"><seg>Nothing answers this.</seg></tuv><tuv xml:lang="fa"><seg> </seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>It is deep.</seg></tuv><tuv xml:lang="fa"><seg>ژرف است.</seg></tuv></tu>
          </body>
        </tmx>
        """;

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_memory_comes_in_once_is_found_and_goes_out_as_it_came(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var file = newsroom.Write("ports.tmx", Tmx);
        var imported = (await newsroom.RunAsync("memory", "import", file)).Failed(1).Json;
        Assert.Equal((3, 3, 0, 1), Counts(imported));
        var refusal = imported["refusals"]![0]!;
        Assert.Equal((13, "a text is empty"), ((int)refusal["line"]!, (string)refusal["reason"]!));
        Assert.Equal((3, 0, 3, 1), Counts((await newsroom.RunAsync("memory", "import", file)).Json));

        var match = (await newsroom.RunAsync("memory", "lookup", "The port of Chabahar opened on Monday.", "--from", "en", "--to", "ar")).Done().Json["matches"]![0]!;
        Assert.Equal(("exact", "افتتح ميناء جابهار يوم الاثنين.", "ports.tmx", "Omid"), ((string)match["kind"]!, (string)match["target"]!, (string)match["file"]!, (string)match["translator"]!));
        Assert.StartsWith("2024-02-03T04:05:06", (string)match["at"]!, StringComparison.Ordinal);

        var written = Path.Combine(newsroom.Desk, "out.tmx");
        Assert.Equal("2", (await newsroom.RunAsync("memory", "export", "--from", "en", "--to", "fa", "--output", written)).Done()["units"]);
        var unit = XDocument.Load(written).Descendants("tu").First();
        Assert.Equal(("port", "20240102T030405Z", "Leila", "Omid"), ((string?)unit.Attribute("tuid"), (string?)unit.Attribute("creationdate"), (string?)unit.Attribute("creationid"), (string?)unit.Attribute("changeid")));
        Assert.Equal("Checked twice.", (string?)unit.Element("note"));
        Assert.Equal(["Ports", "Ports of the south"], unit.Elements("prop").Take(2).Select(prop => prop.Value));
        Assert.Equal(["The port of Chabahar opened on Monday.", "بندر چابهار دوشنبه باز شد."], unit.Descendants("seg").Select(seg => seg.Value));
        Assert.Equal((2, 0, 2, 0), Counts((await newsroom.RunAsync("memory", "import", written)).Done().Json));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_was_learnt_goes_out_with_its_story_and_is_known_when_it_comes_back(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "fa");
        var story = await newsroom.FileAsync("en", "# Port opens\n\nThe port opened. It is deep.\n");
        (await newsroom.RunAsync("translate", story, newsroom.Write("fa.md", "# بندر باز شد\n\nبندر باز شد. ژرف است.\n"), "--edition", "fa")).Done();
        (await newsroom.RunAsync("confirm", story, "--edition", "fa")).Done();
        foreach (var name in new[] { "out.tmx", "out.csv" })
        {
            var file = Path.Combine(newsroom.Desk, name);
            (await newsroom.RunAsync("memory", "export", "--output", file)).Done();
            Assert.Contains(story, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
            Assert.Equal((4, 0, 4, 0), Counts((await newsroom.RunAsync("memory", "import", file)).Done().Json));
        }

        // What was exported before a kill does not bring the story back.
        (await newsroom.RunAsync("kill", story, "--reason", "It was not so.")).Done();
        Assert.Equal((4, 0, 4, 0), Counts((await newsroom.RunAsync("memory", "import", Path.Combine(newsroom.Desk, "out.tmx"))).Done().Json));
        Assert.Empty((await newsroom.RunAsync("memory", "lookup", "It is deep.", "--from", "en", "--to", "fa")).Done().Json["matches"]!.AsArray());
    }

    [Fact]
    public async Task A_file_that_breaks_off_says_where_and_what_is_in()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var broken = newsroom.Write("broken.tmx", Tmx[..Tmx.IndexOf("<tu><tuv xml:lang=\"en\"><seg>It is", StringComparison.Ordinal)] + "<tu><tuv");
        (await newsroom.RunAsync("memory", "import", broken)).Failed(2, "line 14", "2 units before it are in", "none comes in twice");
        Assert.Equal((3, 1, 2, 1), Counts((await newsroom.RunAsync("memory", "import", newsroom.Write("broken.tmx", Tmx))).Json));
        (await newsroom.RunAsync("memory", "import", newsroom.Write("x.tmx", "<html/>"))).Failed(2, "no translation memory");
        (await newsroom.RunAsync("memory", "import", broken, "--from", "en")).Failed(2, "both languages");
    }

    [Fact]
    public async Task A_table_comes_in_and_its_matches_go_out_to_a_translator()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en", "fa");
        var table = newsroom.Write("t.csv", "source;target;note\nThe port opened on Monday.;بندر دوشنبه باز شد.;from the archive\n");
        Assert.Equal((1, 1, 0, 0), Counts((await newsroom.RunAsync("memory", "import", table, "--from", "en", "--to", "fa")).Done().Json));
        var story = await newsroom.FileAsync("en", "# Port opens\n\nThe port opened on Sunday.\n");
        var file = Path.Combine(newsroom.Desk, "out.xlf");
        (await newsroom.RunAsync("export", story, "--edition", "fa", "--output", file)).Done();
        var xliff = await File.ReadAllTextAsync(file);
        Assert.Contains("بندر دوشنبه باز شد.", xliff, StringComparison.Ordinal);
        Assert.Contains("t.csv", xliff, StringComparison.Ordinal);
    }

    private static (int Units, int Added, int Known, int Refused) Counts(JsonNode imported) =>
        ((int)imported["units"]!, (int)imported["added"]!, (int)imported["known"]!, (int)imported["refused"]!);
}
