using System.Globalization;
using System.Text;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Tbx;
using Dragoman.Wire.Formats.Tmx;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

/// <summary>What comes from outside may be malicious: it is refused with its line, and nothing is fetched or filled up.</summary>
public sealed class SafeXmlTests
{
    private const string Header = "<header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"a\" adminlang=\"en\" srclang=\"en\" datatype=\"x\"/>";

    public static TheoryData<string, string> Doors => new()
    {
        { "tmx", "<tmx version=\"1.4\">\n" + Header + "<body><tu><tuv xml:lang=\"en\"><seg>{0}</seg></tuv></tu></body></tmx>" },
        { "xliff", "<xliff version=\"2.1\" srcLang=\"en\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">\n<file id=\"f\"><unit id=\"u\"><segment><source>{0}</source></segment></unit></file></xliff>" },
        { "xliff", "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file original=\"a\" source-language=\"en\" datatype=\"x\"><body><trans-unit id=\"u\"><source>{0}</source></trans-unit></body></file></xliff>" },
        { "tbx", "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>\n<text><body><conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>{0}</term></termSec></langSec></conceptEntry></body></text></tbx>" },
    };

    [Theory, MemberData(nameof(Doors))]
    public void No_entity_is_expanded_and_no_file_is_fetched(string format, string template)
    {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 30; i++)
            laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY l{i} \"&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};\">");
        foreach (var (type, reference) in new[]
        {
            (laughs + "]>", "l29"),
            ("<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>", "file"),
            ("<!DOCTYPE x [<!ENTITY % remote SYSTEM \"http://127.0.0.1:9/x.dtd\"> %remote;]>", "remote"),
            ("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "nbsp"),
        })
        {
            var refused = Assert.Throws<UnreadableFileException>(() => Read(format, type + template.Replace("{0}", $"&{reference};", StringComparison.Ordinal)));
            Assert.Equal($"The file refers to the entity &{reference};, and no entity of a document type is ever expanded", refused.What);
            Assert.Equal(2, refused.Line);
        }
    }

    [Theory, MemberData(nameof(Doors))]
    public void A_document_type_that_nothing_refers_to_is_stepped_over(string format, string template) =>
        Assert.Equal("a & b", Read(format, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY e \"x\">]>" + template.Replace("{0}", "a &amp; b", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Doors))]
    public void What_is_not_well_formed_is_refused_with_the_line(string format, string template)
    {
        foreach (var wrong in new[] { "\n</wrong>", "\na & b", "\n\u0001", "\n&#1;", "\n<a b=c/>" })
        {
            var refused = Assert.Throws<UnreadableFileException>(() => Read(format, template.Replace("{0}", wrong, StringComparison.Ordinal)));
            Assert.StartsWith("The file is not well-formed XML: ", refused.What, StringComparison.Ordinal);
            Assert.Equal(3, refused.Line);
            Assert.DoesNotContain("Line 3", refused.What, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Doors))]
    public void Bytes_that_are_not_in_the_encoding_are_refused(string format, string template)
    {
        var bytes = Encoding.Latin1.GetBytes(template.Replace("{0}", "café", StringComparison.Ordinal));
        Assert.StartsWith("The file is not well-formed XML", Assert.Throws<UnreadableFileException>(() => Read(format, bytes)).What, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Doors))]
    public void Elements_a_thousand_deep_are_refused(string format, string template)
    {
        var deep = string.Concat(Enumerable.Repeat("<hi>", 1000)) + string.Concat(Enumerable.Repeat("</hi>", 1000));
        Assert.Equal("Elements stand more than 64 deep inside one another", Assert.Throws<UnreadableFileException>(() => Read(format, template.Replace("{0}", deep, StringComparison.Ordinal))).What);
    }

    [Theory, MemberData(nameof(Doors))]
    public void A_text_without_end_is_refused_before_it_fills_the_memory(string format, string template)
    {
        var parts = template.Split("{0}");
        using var endless = new Repeating(parts[0], "a long text that never ends ");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("A single text, tag or comment is larger than 4 MB", Assert.Throws<UnreadableFileException>(() => Read(format, endless)).What);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60 << 20);
    }

    [Fact]
    public void A_unit_without_end_is_refused_and_so_is_an_article_of_the_size_of_a_library()
    {
        using var endlessUnit = new Repeating("<tmx version=\"1.4\">" + Header + "<body><tu>", "<note>another note</note>");
        Assert.Equal("A single unit is larger than 8 MB", Assert.Throws<UnreadableFileException>(() => Read("tmx", endlessUnit)).What);
        using var endlessFile = new Repeating("<xliff version=\"2.1\" srcLang=\"en\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\">", "<unit id=\"u\"><segment><source>x</source></segment></unit>\n");
        var refused = Assert.Throws<UnreadableFileException>(() => Read("xliff", endlessFile));
        Assert.Equal("The file is larger than 8 MB", refused.What);
        Assert.True(refused.Line > 50_000);
    }

    [Fact]
    public void Of_a_large_memory_no_unit_is_held_when_the_next_is_read()
    {
        const string unit = "<tu><tuv xml:lang=\"en\"><seg>Ministers of six countries met on Monday and will meet again.</seg></tuv><tuv xml:lang=\"fa\"><seg>وزیران شش کشور دوشنبه دیدار کردند.</seg></tuv></tu>\n";
        using var endless = new Repeating("<tmx version=\"1.4\">" + Header + "<body>\n", unit);
        using var reader = TmxReader.Open(endless);
        var some = new List<WeakReference>();
        foreach (var (index, read) in reader.Units().Take(100_000).Index())
        {
            Assert.Equal(2, read.Variants.Count);
            if (index % 10_000 == 0)
                some.Add(new(read));
        }
        Assert.Equal(100_001, reader.Line);
        GC.Collect();
        // What the loop read last may still stand in a local.
        Assert.InRange(some.Count(unit => unit.IsAlive), 0, 1);
    }

    private static string Read(string format, string file) => Read(format, Encoding.UTF8.GetBytes(file));

    private static string Read(string format, byte[] file) => Read(format, new MemoryStream(file));

    private static string Read(string format, Stream file)
    {
        switch (format)
        {
            case "tmx":
                using (var reader = TmxReader.Open(file))
                    return reader.Units().ToList()[0].Variants[0].Text;
            case "tbx":
                using (var reader = TbxReader.Open(file))
                    return reader.Entries().ToList()[0].Languages[0].Terms[0].Text;
            default:
                return XliffReader.Read(file)[0].Units[0].Source.Text;
        }
    }

    /// <summary>A file that begins and never ends.</summary>
    private sealed class Repeating(string start, string part) : Stream
    {
        private readonly byte[] once = Encoding.UTF8.GetBytes(part);
        private readonly MemoryStream begin = new(Encoding.UTF8.GetBytes(start));
        private int at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = begin.Read(buffer, offset, count);
            if (read > 0)
                return read;
            for (var i = 0; i < count; i++, at = (at + 1) % once.Length)
                buffer[offset + i] = once[at];
            return count;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
