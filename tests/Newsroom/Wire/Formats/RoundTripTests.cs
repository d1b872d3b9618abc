using CsCheck;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Tmx;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

/// <summary>Whatever can be written comes back as it was, character by character.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_translation_memory_comes_back_as_it_was() => AnyXmlText.Unit.List[0, 4].Sample(units =>
    {
        var header = TmxHeader.Of("fa", "20250321T093000Z");
        var (headerAgain, unitsAgain) = TmxTests.Read(TmxTests.Write(header, units));
        Assert.Equal(header, headerAgain);
        Assert.Equal(units, unitsAgain);
    }, iter: 1000);

    [Theory]
    [InlineData(XliffVersion.V12)]
    [InlineData(XliffVersion.V21)]
    public void A_bilingual_file_comes_back_as_it_was(XliffVersion version) => AnyXmlText.File.Sample(
        file => Assert.Equal(file, Again(file, version)), iter: 1000);

    [Fact]
    public void XLIFF_2_carries_even_what_XML_cannot_hold()
    {
        var broken = new MarkedText("a\u0001\uD800b\uFFFE", new Mark(MarkKind.Strong, 1, 2));
        var file = File(new BilingualUnit { Id = "b1", Source = broken });
        Assert.Equal(file, Again(file, XliffVersion.V21));
        var refused = Assert.Throws<RefusedException>(() => Again(file, XliffVersion.V12));
        Assert.Equal("XML cannot hold U+0001, which stands at character 1 of block b1.", refused.What);
    }

    [Fact]
    public void Marks_that_cross_come_back_as_they_were()
    {
        var crossing = new MarkedText("one two three", new Mark(MarkKind.Strong, 0, 7), new Mark(MarkKind.Emphasis, 4, 9), new Mark(MarkKind.Link, 4, 3, "https://example.org/?a=1&b=2"));
        foreach (var version in Enum.GetValues<XliffVersion>())
            Assert.Equal(crossing, Again(File(new BilingualUnit { Id = "b1", Source = crossing }), version).Units[0].Source);
    }

    internal static BilingualFile File(params BilingualUnit[] units) => new() { SourceLanguage = "fa", TargetLanguage = "en", Units = units };

    internal static BilingualFile Again(BilingualFile file, XliffVersion version)
    {
        using var stream = new MemoryStream();
        XliffWriter.Write(stream, file, version);
        stream.Position = 0;
        return Assert.Single(XliffReader.Read(stream));
    }
}
