using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Tmx;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Programs;

/// <summary>A translator opens our files in OmegaT: it translates the article from the memory, and the article comes back.</summary>
public sealed class OmegaTTests
{
    private const string Jar = "/usr/share/omegat/OmegaT.jar";

    private static readonly (string Source, string Target)[] Pairs =
    [
        ("Talks open in Vienna", "مذاکرات در وین آغاز شد"),
        ("Ministers of \"six\" countries met on <Monday> & will meet again.", "وزیران «شش» کشور دوشنبه دیدار کردند و باز می‌بینند."),
        ("Nothing was signed.", "چیزی امضا نشد."),
    ];

    [Fact]
    public void OmegaT_translates_our_XLIFF_from_our_memory_and_we_read_what_it_wrote()
    {
        OtherProgram.Require(Jar, "omegat");
        using var folder = new OtherProgram.Folder();
        File.WriteAllText(folder["p/omegat.project"], Project);
        foreach (var part in new[] { "source", "target", "tm/auto", "glossary", "dictionary", "omegat" })
            Directory.CreateDirectory(folder["p/" + part]);
        using (var memory = File.Create(folder["p/tm/auto/ours.tmx"]))
            TmxWriter.Write(memory, TmxHeader.Of("en"), Pairs.Index().Select(pair => TmxUnit.Of($"u{pair.Index}", ("en", pair.Item.Source), ("fa", pair.Item.Target))));
        using (var article = File.Create(folder["p/source/article.xlf"]))
            XliffWriter.Write(article, Article, XliffVersion.V12);

        OtherProgram.Run("java", "-Djava.awt.headless=true", "-jar", Jar, folder["p"].TrimEnd('/'), "--mode=console-translate", "--config-dir=" + folder["config"]);

        using var written = File.OpenRead(folder["p/target/article.xlf"]);
        var back = Assert.Single(XliffReader.Read(written));
        Assert.Equal(Article.Origin, back.Origin);
        Assert.Equal(Article.Units.Select(unit => (unit.Id, unit.Digest)), back.Units.Select(unit => (unit.Id, unit.Digest)));
        Assert.Equal(Pairs.Select(pair => pair.Target), back.Units.Select(unit => unit.Target?.Text));
    }

    private static BilingualFile Article { get; } = new()
    {
        SourceLanguage = "en",
        TargetLanguage = "fa",
        Original = "/en/k3m9x2p",
        Origin = new("k3m9x2p", "en", "fa", 3),
        Units = [.. Pairs.Index().Select(pair => new BilingualUnit { Id = $"b{pair.Index}", Kind = "paragraph", Digest = Digest.OfText(pair.Item.Source), Source = new(pair.Item.Source) })],
    };

    private const string Project = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat><project version="1.0">
          <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
          <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
          <source_lang>en</source_lang><target_lang>fa</target_lang><sentence_seg>false</sentence_seg>
          <support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
        </project></omegat>
        """;
}
