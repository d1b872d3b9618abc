using System.Text;
using CsCheck;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

public sealed class TbxTests
{
    private const string Namespaces = "xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\"";

    public static TheoryData<string> Examples => SharedFolder.Rows("standards/tbx", "*.tbx");

    [Theory, MemberData(nameof(Examples))]
    public void A_valid_term_base_is_read_and_comes_back_the_same_in_either_style(string file)
    {
        var (header, entries) = Read(SharedFile.Read(file));
        Assert.True(entries.Count > 10);
        foreach (var style in Enum.GetValues<TbxStyle>())
        {
            var (headerAgain, entriesAgain) = Read(Write(header with { Style = style }, entries));
            Assert.Equal(header with { Style = style }, headerAgain);
            Assert.Equal(entries, entriesAgain);
        }
    }

    [Fact]
    public void What_an_entry_says_is_found()
    {
        var (_, entries) = Read(SharedFile.Read("standards/tbx/Example_Astronomy_DCA_VALID.tbx"));
        Assert.Equal(("c1", "General"), (entries[0].Id, entries[0].SubjectField));
        var terms = entries[0].Languages.Single(language => language.Language == "en").Terms;
        Assert.Equal([("open cluster", TbxStatus.Preferred), ("galactic cluster", TbxStatus.Superseded)], terms.Select(term => (term.Text, term.Status)));
        Assert.All(terms, term => Assert.Equal("noun", term.PartOfSpeech));
    }

    [Theory]
    [InlineData("dca", "<langSec xml:lang=\"en\"><termNote type=\"partOfSpeech\">noun</termNote><termSec><term>a</term></termSec></langSec>", "<termNote> may not stand here in <langSec>: <termSec> comes first")]
    [InlineData("dca", "<descrip type=\"\">x</descrip>", "<descrip> does not say its data category in type")]
    [InlineData("dca", "<descrip type=\"reliability\">x</descrip>", "TBX-Basic has no <descrip> of the type reliability")]
    [InlineData("dca", "<admin type=\"definition\">x</admin>", "TBX-Basic has no <admin> of the type definition")]
    [InlineData("dca", "<min:subjectField>x</min:subjectField>", "<min:subjectField> belongs to the DCT style, and the file says that its style is dca")]
    [InlineData("dct", "<descrip type=\"subjectField\">x</descrip>", "<descrip> belongs to the DCA style, and the file says that its style is dct")]
    [InlineData("dct", "<min:colour>x</min:colour>", "There is no element <min:colour>")]
    [InlineData("dca", "<descrip type=\"context\">x</descrip>", "context may not stand with a concept: it belongs to a term")]
    [InlineData("dct", "<langSec xml:lang=\"en\"><min:subjectField>x</min:subjectField><termSec><term>a</term></termSec></langSec>", "subjectField may not stand with a language: it belongs to a concept")]
    [InlineData("dca", "<langSec xml:lang=\"en\"><termSec><term>a</term><termNote type=\"administrativeStatus\">good</termNote></termSec></langSec>", "administrativeStatus is \"good\", which should be preferredTerm-admn-sts or admittedTerm-admn-sts or deprecatedTerm-admn-sts or supersededTerm-admn-sts")]
    [InlineData("dct", "<langSec xml:lang=\"en\"><termSec><term>a</term><min:partOfSpeech>particle</min:partOfSpeech></termSec></langSec>", "partOfSpeech is \"particle\", which should be adjective or noun or other or verb or adverb")]
    [InlineData("dca", "<ref type=\"crossReference\" target=\"c9\">x</ref>", "<ref> refers to c9, which is neither a web address nor an id of the file")]
    [InlineData("dca", "<note>x<sc id=\"1\" isolated=\"yes\"/>y<ec startRef=\"1\"/></note>", "<sc> says isolated=\"yes\", and its counterpart is in the same text")]
    [InlineData("dca", "<note>x<sc id=\"1\"/>y<ec/></note>", "<ec> does not say in startRef which <sc> it ends")]
    [InlineData("dca", "<note>x<ec isolated=\"yes\"/></note>", "<ec> stands alone and has no id")]
    [InlineData("dca", "<transacGrp><transac type=\"transactionType\">modification</transac><date>yesterday</date></transacGrp>", "<date> is \"yesterday\", which should be a day such as 2025-03-21")]
    [InlineData("dca", "<langSec><termSec><term>a</term></termSec></langSec>", "<langSec> lacks its attribute xml:lang")]
    [InlineData("dca", "<langSec xml:lang=\"en\"><termSec/></langSec>", "<termSec> lacks <term>")]
    public void What_the_dialect_forbids_is_refused_with_the_line(string style, string inEntry, string what)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(Around(style, "TBX-Basic", inEntry))));
        Assert.Equal((what, 3), (refused.What, refused.Line));
    }

    [Fact]
    public void An_id_stands_once_in_a_file()
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(Around("dca", "TBX-Basic", "<note id=\"c1\">x</note>"))));
        Assert.Equal("<note> has the id c1, which another element of the file has", refused.What);
    }

    [Theory]
    [InlineData("TBX-Linguist", "The file says that it is TBX-Linguist, and TBX-Core, TBX-Min and TBX-Basic are read")]
    [InlineData("TBX-Min", "TBX-Min has no <descrip> of the type definition")]
    [InlineData("TBX-Core", "TBX-Core has no <descrip> of the type definition")]
    public void A_dialect_has_its_own_categories(string dialect, string what) =>
        Assert.Equal(what, Assert.Throws<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(Around("dca", dialect, "<descrip type=\"definition\">x</descrip>")))).What);

    [Fact]
    public void A_term_base_of_the_older_version_is_read()
    {
        const string older = """
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>old</p></sourceDesc></fileDesc></martifHeader><text><body>
            <termEntry id="c1"><descrip type="subjectField">geo</descrip><langSet xml:lang="fa"><tig><term>تهران</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
            <langSet xml:lang="en"><ntig><termGrp><term>Tehran</term><termNote type="termType">fullForm</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>
            """;
        var (header, entries) = Read(Encoding.UTF8.GetBytes(older));
        Assert.Equal("geo", Assert.Single(entries).SubjectField);
        Assert.Equal([("fa", "تهران"), ("en", "Tehran")], entries[0].Languages.Select(language => (language.Language, language.Terms[0].Text)));
        Assert.Equal("fullForm", entries[0].Languages[1].Terms[0].Type);
        Assert.Equal(entries, Read(Write(header, entries)).Entries);
    }

    [Fact]
    public void Any_term_base_comes_back_as_it_was_in_either_style()
    {
        var item = Gen.Select(Gen.Bool, AnyXmlText.Text, AnyXmlText.Text, (isGroup, text, source) =>
            isGroup ? TbxItem.Of("definition", text) with { IsGroup = true, With = [TbxItem.Of("source", source)] } : TbxItem.Of("note", text));
        var term = Gen.Select(AnyXmlText.Filled, AnyXmlText.Text, Gen.Null(AnyXmlText.Filled), (text, note, by) => TbxTerm.Of(text, ("administrativeStatus", TbxStatus.Preferred), ("termType", "acronym")) with
        {
            Term = new InlineContent(new InlineText(text), new InlineCode(TbxNames.Hi, new AttributeList(("type", "bold")), InlineContent.Of(text))),
            Items = [TbxItem.Of("partOfSpeech", "noun"), TbxItem.Of("note", note), TbxItem.Change("modification", by, "2025-03-21")],
        });
        var language = Gen.Select(item.List[0, 2], term.List[1, 3], (items, terms) => new TbxLanguage("fa", items, terms));
        Gen.Select(item.List[0, 2], language.List[1, 2], Gen.Enum<TbxStyle>(), (items, languages, style) => (items, languages, style)).Sample(made =>
        {
            var header = TbxHeader.Of("a source", "fa", made.style);
            TbxEntry[] entries = [new() { Id = "c1", Items = made.items, Languages = made.languages }];
            var (headerAgain, entriesAgain) = Read(Write(header, entries));
            Assert.Equal(header, headerAgain);
            Assert.Equal(entries, entriesAgain);
        }, iter: 500);
    }

    private static string Around(string style, string dialect, string inEntry) =>
        $"<tbx type=\"{dialect}\" style=\"{style}\" xml:lang=\"en\" {Namespaces}>\n<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id=\"c1\">\n{inEntry}"
        + (inEntry.StartsWith("<langSec", StringComparison.Ordinal) ? "" : "<langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec>") + "</conceptEntry></body></text></tbx>";

    private static (TbxHeader Header, List<TbxEntry> Entries) Read(byte[] file)
    {
        using var reader = TbxReader.Open(new MemoryStream(file));
        return (reader.Header, [.. reader.Entries()]);
    }

    private static byte[] Write(TbxHeader header, IEnumerable<TbxEntry> entries)
    {
        using var stream = new MemoryStream();
        TbxWriter.Write(stream, header, entries);
        return stream.ToArray();
    }

    private static class TbxNames
    {
        public static readonly System.Xml.Linq.XName Hi = System.Xml.Linq.XNamespace.Get("urn:iso:std:iso:30042:ed-2") + "hi";
    }
}
