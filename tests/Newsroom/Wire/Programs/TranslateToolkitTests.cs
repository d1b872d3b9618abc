using System.Text.Json;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Tmx;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Programs;

/// <summary>The Translate Toolkit, which Weblate and Pootle build upon, opens our files and finds in them what we wrote.</summary>
public sealed class TranslateToolkitTests
{
    private const string Python = "/usr/bin/python3", Package = "/usr/lib/python3/dist-packages/translate/storage/tmx.py";

    private const string Units = """
        import json, sys
        from translate.storage import factory
        store = factory.getobject(sys.argv[1])
        print(json.dumps([[str(unit.source), str(unit.target or ""), unit.getnotes() or ""] for unit in store.units if unit.source]))
        """;

    private static readonly string[] Texts = ["one & <two>", "می‌روم", "line\nbreak", "«گفت‌وگو» ۱۲۳"];

    [Fact]
    public void Our_memory_opens_with_every_unit()
    {
        using var folder = Open();
        using (var file = File.Create(folder["m.tmx"]))
            TmxWriter.Write(file, TmxHeader.Of("en"), Texts.Select(text => TmxUnit.Of(text, ("en", text), ("fa", text + "۲")) with { Remarks = [TmxRemark.Note("checked")] }));
        Assert.Equal(Texts.Select(text => (text, text + "۲", "checked")), Read(folder["m.tmx"]));
    }

    [Fact]
    public void Our_XLIFF_opens_with_every_block()
    {
        using var folder = Open();
        using (var file = File.Create(folder["a.xlf"]))
            XliffWriter.Write(file, Article, XliffVersion.V12);
        Assert.Equal(Texts.Select(text => (text, text + "۲", "mind the tone")), Read(folder["a.xlf"]));

        OtherProgram.Run("/usr/bin/xliff2po", "--progress=none", folder["a.xlf"], folder["a.po"]);
        Assert.Contains("msgstr \"می‌روم۲\"", File.ReadAllLines(folder["a.po"]));
        Assert.Contains("Total:", OtherProgram.Run("/usr/bin/pocount", "--no-color", "--full", folder["a.xlf"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_saves_of_our_XLIFF_we_read_again()
    {
        using var folder = Open();
        using (var file = File.Create(folder["a.xlf"]))
            XliffWriter.Write(file, Article, XliffVersion.V12);
        OtherProgram.Run(Python, "-c", """
            import sys
            from translate.storage import factory
            store = factory.getobject(sys.argv[1])
            store.units[1].target = "خودم رفتم"
            store.save()
            """, folder["a.xlf"]);
        using var saved = File.OpenRead(folder["a.xlf"]);
        var back = Assert.Single(XliffReader.Read(saved));
        Assert.Equal("خودم رفتم", back.Units[1].Target?.Text);
        Assert.Equal(Article.Origin, back.Origin);
        Assert.Equal(Article.Units.Select(unit => (unit.Id, unit.Digest, unit.Kind)), back.Units.Select(unit => (unit.Id, unit.Digest, unit.Kind)));
    }

    private static BilingualFile Article { get; } = new()
    {
        SourceLanguage = "en",
        TargetLanguage = "fa",
        Origin = new("k3m9x2p", "en", "fa", 3),
        Units = [.. Texts.Index().Select(text => new BilingualUnit
        {
            Id = $"b{text.Index}",
            Kind = "paragraph",
            Digest = Digest.OfText(text.Item),
            Source = new(text.Item),
            Target = new(text.Item + "۲"),
            State = BilingualState.Translated,
            Notes = [new("mind the tone")],
        })],
    };

    private static OtherProgram.Folder Open()
    {
        OtherProgram.Require(Package, "python3-translate");
        OtherProgram.Require("/usr/bin/xliff2po", "translate-toolkit");
        return new();
    }

    private static IEnumerable<(string, string, string)> Read(string file) =>
        JsonSerializer.Deserialize<string[][]>(OtherProgram.Run(Python, "-c", Units, file))!.Select(unit => (unit[0], unit[1], unit[2]));
}
