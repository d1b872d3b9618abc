using System.Text;
using CsCheck;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Csv;
using Dragoman.Wire.Formats.Tbx;
using Dragoman.Wire.Formats.Tmx;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

public sealed class CsvTests
{
    private static readonly Gen<string> Delimiters = Gen.Int[0, 2].Select(index => ",;\t"[index].ToString());

    [Fact]
    public void Any_table_comes_back_as_it_was() => Gen.Select(Gen.Int[1, 4], AnyXmlText.Text.List[0, 12], Delimiters, Gen.Bool, Gen.OneOf(Gen.Const(""), Gen.Const("="), Gen.Const("'"), Gen.Const("'=")),
        (width, fields, delimiter, mark, start) => (width, fields, delimiter: delimiter[0], mark, start)).Sample(table =>
    {
        string[] columns = [.. Enumerable.Range(0, table.width).Select(index => $"column {index}")];
        List<string[]> rows = [.. table.fields.Select(field => table.start + field).Chunk(table.width).Where(row => row.Length == table.width)];
        using var stream = new MemoryStream();
        CsvWriter.Write(stream, columns, rows, new(table.delimiter, table.mark));
        stream.Position = 0;
        using var reader = CsvReader.Open(stream);
        Assert.Equal(columns, reader.Columns);
        Assert.Equal(rows, reader.Rows().Select(row => row.Fields.ToArray()));
    }, iter: 2000);

    [Theory]
    [InlineData("en,fa\r\n\"a,b\",\"ج\"\"د\"\r\n", ',')]
    [InlineData("en;fa\n\"a,b\";\"ج\"\"د\"\n", ';')]
    [InlineData("en\tfa\r\"a,b\"\t\"ج\"\"د\"", '\t')]
    [InlineData("\uFEFFsep=;\r\nen;fa\r\n\r\na,b;\"ج\"\"د\"", ';')]
    public void How_a_table_is_cut_is_noticed(string table, char delimiter)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var reader = Open(table.StartsWith('\uFEFF') || encoding is UTF8Encoding ? table : '\uFEFF' + table, encoding);
            Assert.Equal(delimiter, reader.Delimiter);
            Assert.Equal(["en", "fa"], reader.Columns);
            Assert.Equal(["a,b", "ج\"د"], Assert.Single(reader.Rows()).Fields);
        }
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "The row has 1 field, and the first row names 2 columns", 3)]
    [InlineData("a,b\n\"1\n2\",2\n3,4,5\n", "The row has 3 fields, and the first row names 2 columns", 4)]
    [InlineData("a,b\n1,x\"y\n", "A quotation mark stands inside a field that does not begin with one", 2)]
    [InlineData("a,b\n1,\"x\"y\n", "Text follows the quotation mark that ends a field", 2)]
    [InlineData("a,b\n1,\"x\ny\nz", "A field that begins with a quotation mark never ends", 2)]
    [InlineData("a,A\n", "Two columns are called \"a\"", 1)]
    [InlineData("", "The table is empty", 0)]
    public void What_is_wrong_with_a_table_is_said_with_the_line(string table, string what, int line)
    {
        var refused = Assert.Throws<UnreadableFileException>(() =>
        {
            using var reader = Open(table, new UTF8Encoding(false));
            return reader.Rows().ToList();
        });
        Assert.Equal((what, line), (refused.What, refused.Line));
    }

    [Fact]
    public void A_table_in_another_encoding_is_refused_and_nothing_is_replaced() =>
        Assert.StartsWith("The table is not UTF-8", Assert.Throws<UnreadableFileException>(() => CsvReader.Open(new MemoryStream([.. "a,b\n"u8, 0xE9, (byte)'\n'])).Rows().ToList()).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5", "'-5")]
    [InlineData("'=x", "''=x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("plain", "plain")]
    public void A_field_that_a_spreadsheet_would_calculate_is_written_as_text(string field, string written)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(stream, ["a", "b"], [["x", field]], new(HasMark: false));
        Assert.Equal($"a,b\r\nx,{written}\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_memory_is_a_column_per_language_or_a_source_and_a_target()
    {
        var wide = MemoryTable.Read(Stream("unit,en,fa,ar,edition,note\nu1,peace,صلح,,world,check\n")).Single();
        Assert.Equal(("u1", "world", "check"), (wide.Id, wide.Property("edition"), wide.Notes.Single()));
        Assert.Equal([("en", "peace"), ("fa", "صلح")], wide.Variants.Select(variant => (variant.Language, variant.Text)));
        var pair = MemoryTable.Read(Stream("source;target\npeace;صلح\n"), ("en", "fa")).Single();
        Assert.Equal(wide.Variants, pair.Variants);
        var refused = Assert.Throws<UnreadableFileException>(() => MemoryTable.Read(Stream("source;target\npeace;صلح\n")).ToList());
        Assert.Equal(("The row does not say its source-language", 2), (refused.What, refused.Line));
    }

    [Fact]
    public void A_memory_comes_back_from_its_table()
    {
        var unit = TmxUnit.Of("u1", ("en", "=peace,\nnow"), ("fa", "صلح")) with { Remarks = [TmxRemark.Note("-1")] };
        using var stream = new MemoryStream();
        MemoryTable.Write(stream, [unit], new(';'));
        stream.Position = 0;
        Assert.Equal([unit], MemoryTable.Read(stream));
    }

    [Fact]
    public void Terms_come_back_from_their_table()
    {
        var entry = new TbxEntry
        {
            Id = "c1",
            Items = [TbxItem.Of("subjectField", "NATO"), TbxItem.Of("definition", "Head of the alliance")],
            Languages =
            [
                new("en", [], [TbxTerm.Of("Jens Stoltenberg", ("administrativeStatus", TbxStatus.Preferred), ("note", "until 2024"))]),
                new("fa", [], [TbxTerm.Of("ینس استولتنبرگ", ("administrativeStatus", TbxStatus.Preferred)), TbxTerm.Of("یِنس ستولتنبرگ", ("administrativeStatus", TbxStatus.Deprecated))]),
            ],
        };
        using var stream = new MemoryStream();
        TermTable.Write(stream, [entry, entry with { Id = "c2" }], new());
        stream.Position = 0;
        Assert.Equal([entry, entry with { Id = "c2" }], TermTable.Read(stream));
    }

    [Fact]
    public void A_table_of_terms_with_a_column_per_language_is_an_entry_per_row()
    {
        var entries = TermTable.Read(Stream("concept,subject,en,fa\nc1,geo,Tehran,تهران\nc2,geo,Kabul,\n")).ToList();
        Assert.Equal(["c1", "c2"], entries.Select(entry => entry.Id));
        Assert.Equal(["en", "fa"], entries[0].Languages.Select(language => language.Language));
        Assert.Equal(("Kabul", TbxStatus.Preferred, "geo"), (entries[1].Languages.Single().Terms[0].Text, entries[1].Languages[0].Terms[0].Status, entries[1].SubjectField));
    }

    private static CsvReader Open(string table, Encoding encoding) => CsvReader.Open(new MemoryStream(encoding.GetBytes(table)));

    private static MemoryStream Stream(string table) => new(Encoding.UTF8.GetBytes(table));
}
