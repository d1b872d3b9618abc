using System.Text;
using Dragoman.Stories;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

/// <summary>XLIFF 1.2 as other programs write it.</summary>
public sealed class Xliff1Tests
{
    [Fact]
    public void What_a_translator_s_program_writes_is_understood()
    {
        var file = Assert.Single(Read("""
            <header><tool tool-id="t" tool-name="T"/><note from="desk">mind the tone</note></header><body><group id="g">
            <trans-unit id="1" approved="yes" xml:space="preserve"><source>The <g id="1" ctype="bold">port</g><x id="2"/> opened.</source>
              <seg-source><mrk mtype="seg" mid="0">The <g id="1" ctype="bold">port</g><x id="2"/> opened.</mrk></seg-source>
              <target><mrk mtype="seg" mid="0"><g id="1">بندر</g><x id="2"/> گشایش یافت.</mrk></target>
              <alt-trans match-quality="93%" origin="memory"><source>The port closed.</source><target>بندر بسته شد.</target></alt-trans>
              <alt-trans alttranstype="previous-version"><target>کهنه</target></alt-trans></trans-unit>
            <trans-unit id="2"><source>Two <bpt id="1">&lt;b></bpt>ships<ept id="1">&lt;/b></ept></source><target/></trans-unit>
            <trans-unit id="3" maxwidth="20" size-unit="char"><source>Three</source><target state="needs-review-translation">سه</target></trans-unit>
            </group></body>
            """));
        Assert.Equal([new BilingualNote("mind the tone", "desk")], file.Notes);
        Assert.Equal(new("The port opened.", new Mark(MarkKind.Strong, 4, 4)), file.Units[0].Source);
        Assert.Equal(new("بندر گشایش یافت.", new Mark(MarkKind.Strong, 0, 4)), file.Units[0].Target);
        Assert.Equal(BilingualState.Reviewed, file.Units[0].State);
        Assert.Equal([new BilingualMatch(new("The port closed."), new("بندر بسته شد."), 93, "memory")], file.Units[0].Matches);
        Assert.Equal(("Two ships", null), (file.Units[1].Source.Text, file.Units[1].Target));
        Assert.Equal(("سه", BilingualState.Initial, 20), (file.Units[2].Target?.Text, file.Units[2].State, file.Units[2].MaxLength));
    }

    [Theory]
    [InlineData("<body><trans-unit><source>x</source></trans-unit></body>", "<trans-unit> lacks its attribute id")]
    [InlineData("<body><trans-unit id=\"1\"><target>x</target></trans-unit></body>", "<target> may not stand here in <trans-unit>: <source> comes first")]
    [InlineData("<body><trans-unit id=\"1\"><source>a</source></trans-unit><trans-unit id=\"1\"><source>b</source></trans-unit></body>", "<trans-unit> has the id 1, which another one has among the units of the file")]
    [InlineData("<body><unit id=\"1\"/></body>", "<unit> may not stand here in <body>")]
    [InlineData("", "<file> lacks <body>")]
    public void What_is_wrong_is_said_with_the_line(string inFile, string what)
    {
        var refused = Assert.Throws<UnreadableFileException>(() => Read(inFile));
        Assert.Equal((what, inFile.Length == 0 ? 1 : 2), (refused.What, refused.Line));
    }

    [Theory]
    [InlineData("<xliff version=\"1.0\"/>", "This is no XLIFF 1.2, 2.0 or 2.1: it begins with <xliff>")]
    [InlineData("<xliff version=\"2.2\" srcLang=\"en\" xmlns=\"urn:oasis:names:tc:xliff:document:2.2\"/>", "This is no XLIFF 1.2, 2.0 or 2.1: it begins with <xliff> of urn:oasis:names:tc:xliff:document:2.2")]
    [InlineData("<tmx version=\"1.4\"/>", "This is no XLIFF 1.2, 2.0 or 2.1: it begins with <tmx>")]
    public void Another_file_is_refused(string file, string what) =>
        Assert.Equal(what, Assert.Throws<UnreadableFileException>(() => XliffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)))).What);

    private static IReadOnlyList<BilingualFile> Read(string inFile) => XliffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"en\" target-language=\"fa\" datatype=\"plaintext\">\n{inFile}</file></xliff>")));
}
