using System.Text;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Tmx;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

public sealed class TmxTests
{
    private const string Folder = "standards/tmx";

    // What stands in their names: the one closes a code before it opens it, the other mixes lang and xml:lang.
    private static readonly Dictionary<string, (string What, int Line)> Invalid = new(StringComparer.Ordinal)
    {
        [Folder + "/invalid.tmx"] = ("<ept> with i=\"1\" closes what no <bpt> before it opened", 12),
        [Folder + "/test-omegat-invalid.tmx"] = ("<tuv> says its language in xml:lang, while the file is TMX 1.1 and says the others in lang", 26),
    };

    public static TheoryData<string> ValidFiles => [.. SharedFolder.Rows(Folder, "*.tmx").Where(row => !Invalid.ContainsKey(row.Data)).Select(row => row.Data)];

    public static TheoryData<string> InvalidFiles => [.. Invalid.Keys];

    [Theory, MemberData(nameof(ValidFiles))]
    public void A_valid_memory_is_read_and_comes_back_the_same_after_being_written(string file)
    {
        var (header, units) = Read(SharedFile.Read(file));
        var written = Write(header, units);
        var (headerAgain, unitsAgain) = Read(written);
        Assert.Equal(header, headerAgain);
        Assert.Equal(units, unitsAgain);
        Assert.Equal(written, Write(headerAgain, unitsAgain));
    }

    [Theory, MemberData(nameof(InvalidFiles))]
    public void An_invalid_memory_is_refused_with_the_reason_and_the_line(string file)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(SharedFile.Read(file)));
        Assert.Equal(Invalid[file], (refused.What, refused.Line));
    }

    [Fact]
    public void All_that_a_unit_says_is_kept()
    {
        var (header, units) = Read(SharedFile.Read(Folder + "/ImportTest2C.tmx"));
        var unit = Assert.Single(units);
        Assert.Equal("en-us", header.SourceLanguage);
        Assert.Equal("MacRoman", Assert.Single(header.Encodings).Attributes["name"]);
        Assert.Equal(("tu001", "100", "ys"), (unit.Id, unit.UsageCount, unit.CreationId));
        Assert.Equal(Instant.FromUtc(2002, 5, 23, 9, 12), TmxDate.Read(unit.ChangeDate));
        Assert.Equal(["Text of tu note 1", "Text of tu note 2"], unit.Notes);
        Assert.Equal("Data", unit.Property("myPropeType"));
        Assert.Equal(["en-us", "fr", "en-gb"], unit.Variants.Select(variant => variant.Language));
        Assert.Equal("Click  to start.", unit.Variants[0].Text);
        Assert.Equal(["prop", "note", "prop", "note"], unit.Variants[1].Remarks.Select(remark => remark.Property is null ? "note" : "prop"));
        var picture = unit.Variants[1].Segment.Parts.OfType<InlineCode>().Single(code => code.Name == "ph");
        Assert.Equal("Commencez ici !", picture.Content.Parts.OfType<InlineCode>().Single().Content.Text(_ => false));
    }

    [Fact]
    public void Every_encoding_that_TMX_allows_is_read()
    {
        const string tmx = "<tmx version=\"1.4\"><header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"a\" adminlang=\"en\" srclang=\"*all*\" datatype=\"x\"/>"
            + "<body><tu><tuv xml:lang=\"fa\"><seg>می‌روم &#x6F1;</seg></tuv></tu></body></tmx>";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var (header, units) = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(tmx)]);
            Assert.Equal(TmxHeader.AllLanguages, header.SourceLanguage);
            Assert.Equal("می‌روم ۱", Assert.Single(units).Variants[0].Text);
        }
        var ascii = Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + tmx.Replace("می‌روم ", "", StringComparison.Ordinal));
        Assert.Equal("۱", Assert.Single(Read(ascii).Units).Variants[0].Text);
    }

    [Theory]
    [InlineData("<tu><tuv xml:lang=\"en\"/></tu>", "<tuv> lacks <seg>")]
    [InlineData("<tu></tu>", "<tu> lacks <tuv>")]
    [InlineData("<tu><tuv><seg/></tuv></tu>", "<tuv> does not say its language in xml:lang")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg/><note>late</note></tuv></tu>", "<note> may not stand here in <tuv>")]
    [InlineData("<tu changed=\"1\"><tuv xml:lang=\"en\"><seg/></tuv></tu>", "<tu> has no attribute changed")]
    [InlineData("<tu segtype=\"word\"><tuv xml:lang=\"en\"><seg/></tuv></tu>", "<tu> has segtype=\"word\", which should be block or paragraph or sentence or phrase")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg><b>x</b></seg></tuv></tu>", "<b> may not stand here in <seg>")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg><it>x</it></seg></tuv></tu>", "<it> lacks its attribute pos")]
    [InlineData("<tu>x<tuv xml:lang=\"en\"><seg/></tuv></tu>", "Text may not stand directly in <tu>")]
    [InlineData("<tuv xml:lang=\"en\"><seg/></tuv>", "<tuv> may not stand here in <body>")]
    public void What_breaks_the_document_type_is_refused_with_the_line(string body, string what)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(Around("\n" + body))));
        Assert.Equal((what, 2), (refused.What, refused.Line));
        Assert.Equal($"{what} (line 2, column {refused.Column}). {UnreadableFileException.Mend}", refused.Message);
    }

    [Theory]
    [InlineData("<xliff/>", "This is no translation memory: it begins with <xliff>")]
    [InlineData("<tmx version=\"2.0\"/>", "This is TMX 2.0, and 1.1 to 1.4b are read")]
    [InlineData("<tmx version=\"1.4\"><body/></tmx>", "<header> should stand here")]
    public void Another_file_is_refused_at_once(string file, string what) =>
        Assert.Equal(what, Assert.Throws<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(file))).What);

    [Fact]
    public void A_file_that_was_cut_off_is_refused_after_its_last_whole_unit()
    {
        var whole = Around("<tu><tuv xml:lang=\"en\"><seg>one</seg></tuv></tu>");
        using var reader = TmxReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(whole[..^"</body></tmx>".Length])));
        var units = new List<TmxUnit>();
        Assert.Throws<UnreadableFileException>(() => units.AddRange(reader.Units().Select(unit =>
        {
            units.Add(unit);
            return unit;
        })));
        Assert.Equal("one", units[0].Variants[0].Text);
    }

    [Fact]
    public void A_character_that_XML_cannot_hold_is_refused_by_name_when_written()
    {
        var refused = Assert.Throws<RefusedException>(() => Write(TmxHeader.Of("en"), [TmxUnit.Of("u7", ("en", "a\u0001b"))]));
        Assert.Equal("XML cannot hold U+0001, which stands at character 2 of unit u7.", refused.What);
    }

    internal static string Around(string body) =>
        "<tmx version=\"1.4\"><header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"a\" adminlang=\"en\" srclang=\"en\" datatype=\"x\"/><body>" + body + "</body></tmx>";

    internal static (TmxHeader Header, List<TmxUnit> Units) Read(byte[] file)
    {
        using var reader = TmxReader.Open(new MemoryStream(file));
        return (reader.Header, [.. reader.Units()]);
    }

    internal static byte[] Write(TmxHeader header, IEnumerable<TmxUnit> units)
    {
        using var stream = new MemoryStream();
        TmxWriter.Write(stream, header, units);
        return stream.ToArray();
    }
}
