using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Wire.Formats.Csv;

/// <summary>
/// Names and terms as a table, one row per term: concept, language, term, status, type, part-of-speech, subject, definition, note,
/// source. Rows of one concept follow each other and are one entry. A table with a column per language instead holds one entry per
/// row, each with its preferred term.
/// </summary>
public static class TermTable
{
    private const string Concept = "concept", Language = "language", Term = "term";

    private static readonly (string Column, string Category)[] OfConcept = [("subject", "subjectField"), ("definition", "definition")];

    private static readonly (string Column, string Category)[] OfTerm =
        [("status", "administrativeStatus"), ("type", "termType"), ("part-of-speech", "partOfSpeech"), ("note", "note"), ("source", "source")];

    public static IEnumerable<TbxEntry> Read(Stream stream)
    {
        using var reader = CsvReader.Open(stream);
        var columns = reader.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
        var isLong = columns.ContainsKey(Language) && columns.ContainsKey(Term);
        var tags = isLong ? [] : reader.Columns.Where(MemoryTable.IsLanguage).ToList();
        if (!isLong && tags.Count == 0)
            throw new UnreadableFileException("The table has no columns language and term, nor one that is named by a language", 1, 0, "Name the columns as an export names them.");
        List<CsvRow> entry = [];
        string Field(CsvRow row, string column) => columns.TryGetValue(column, out var at) ? row.Fields[at] : "";
        foreach (var row in reader.Rows())
        {
            if (!isLong)
            {
                yield return Wide(row, tags, Field);
                continue;
            }
            foreach (var needed in new[] { Language, Term }.Where(column => Field(row, column).Length == 0))
                throw new UnreadableFileException($"The row has no {needed}", row.Line, 0, "Fill it in, or take the row out.");
            if (entry.Count > 0 && (Field(row, Concept).Length == 0 || Field(row, Concept) != Field(entry[0], Concept)))
            {
                yield return Long(entry, Field);
                entry = [];
            }
            entry.Add(row);
        }
        if (entry.Count > 0)
            yield return Long(entry, Field);
    }

    /// <summary>What TBX says beyond these columns is left out.</summary>
    public static void Write(Stream stream, IEnumerable<TbxEntry> entries, CsvDialect dialect)
    {
        string[] columns = [Concept, Language, Term, .. OfTerm.Concat(OfConcept).Select(pair => pair.Column)];
        CsvWriter.Write(stream, columns, entries.SelectMany(entry => entry.Languages.SelectMany(language => language.Terms.Select(term => (IReadOnlyList<string>)
        [
            entry.Id, language.Language, term.Text,
            .. OfTerm.Select(pair => term.Items.Text(pair.Category) ?? ""),
            .. OfConcept.Select(pair => entry.Items.Text(pair.Category) ?? ""),
        ]))), dialect);
    }

    private static TbxEntry Long(List<CsvRow> rows, Func<CsvRow, string, string> field) => new()
    {
        Id = Id(rows[0], field),
        Line = rows[0].Line,
        Items = Items(rows[0], OfConcept, field),
        Languages = [.. rows.GroupBy(row => field(row, Language), StringComparer.Ordinal).Select(language => new TbxLanguage(language.Key, [],
            [.. language.Select(row => TbxTerm.Of(field(row, Term)) with { Items = Items(row, OfTerm, field) })]))],
    };

    private static TbxEntry Wide(CsvRow row, List<string> tags, Func<CsvRow, string, string> field) => new()
    {
        Id = Id(row, field),
        Line = row.Line,
        Items = Items(row, OfConcept, field),
        Languages = [.. tags.Where(tag => field(row, tag).Length > 0).Select(tag => new TbxLanguage(tag, [], [TbxTerm.Of(field(row, tag), ("administrativeStatus", TbxStatus.Preferred))]))],
    };

    private static string Id(CsvRow row, Func<CsvRow, string, string> field) =>
        field(row, Concept) is { Length: > 0 } id ? id : FormattableString.Invariant($"line-{row.Line}");

    private static List<TbxItem> Items(CsvRow row, (string Column, string Category)[] columns, Func<CsvRow, string, string> field) =>
        [.. columns.Where(pair => field(row, pair.Column).Length > 0).Select(pair => TbxItem.Of(pair.Category, field(row, pair.Column)))];
}
