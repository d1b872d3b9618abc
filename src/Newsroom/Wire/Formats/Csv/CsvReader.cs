using System.Text;

namespace Dragoman.Wire.Formats.Csv;

/// <summary>
/// Reads a table row by row (RFC 4180): UTF-8 or UTF-16, cut by comma, semicolon or tab, which is noticed. The first row names
/// the columns, and every row has as many.
/// </summary>
public sealed class CsvReader : IDisposable
{
    private const int MostField = 4 << 20, MostColumns = 1000;
    private const string Cure = "Mend the line, or save the table again as CSV in UTF-8.";

    private readonly CsvText text;
    private readonly StringBuilder field = new();
    private readonly char delimiter;

    private CsvReader(Stream stream)
    {
        text = new(stream);
        var first = text.PeekLine();
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5)
        {
            text.SkipLine();
            delimiter = first[4];
        }
        else
        {
            delimiter = CsvDialect.Notice(first);
        }
        Columns = ReadRow()?.Fields ?? throw new UnreadableFileException("The table is empty", 0, 0, "Give a table whose first row names the columns.");
        if (Columns.GroupBy(column => column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(column => column.Count() > 1) is { } twice)
            throw new UnreadableFileException($"Two columns are called \"{twice.Key}\"", 1, 0, "Give every column a name of its own.");
    }

    public IReadOnlyList<string> Columns { get; }

    public char Delimiter => delimiter;

    public static CsvReader Open(Stream stream) => new(stream);

    /// <summary>The rows after the first; empty lines are passed over.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        while (ReadRow() is { } row)
        {
            if (row.Fields.Count != Columns.Count)
                throw new UnreadableFileException($"The row has {row.Fields.Count} {(row.Fields.Count == 1 ? "field" : "fields")}, and the first row names {Columns.Count} columns", row.Line, 0, Cure);
            yield return row;
        }
    }

    private CsvRow? ReadRow()
    {
        while (text.Peek() is '\r' or '\n')
            text.Read();
        if (text.Peek() < 0)
            return null;
        var line = text.Line;
        var fields = new List<string>();
        do
        {
            if (fields.Count == MostColumns)
                throw new UnreadableFileException($"The row has more than {MostColumns} fields", line, 0, Cure);
            fields.Add(CsvFormula.Unguard(text.Peek() == '"' ? Quoted() : Plain()));
        }
        while (text.Peek() == delimiter && text.Read() >= 0);
        return new(line, fields);
    }

    private string Plain()
    {
        field.Clear();
        for (var letter = text.Peek(); letter >= 0 && letter != delimiter && letter is not ('\r' or '\n'); letter = text.Peek())
        {
            if (letter == '"')
                throw new UnreadableFileException("A quotation mark stands inside a field that does not begin with one", text.Line, 0, "Put the field between quotation marks, and write each of its own twice.");
            Append(text.Read());
        }
        return field.ToString();
    }

    private string Quoted()
    {
        var line = text.Line;
        field.Clear();
        text.Read();
        while (true)
        {
            var letter = text.Read();
            if (letter < 0)
                throw new UnreadableFileException("A field that begins with a quotation mark never ends", line, 0, Cure);
            if (letter == '"' && text.Peek() == '"')
                text.Read();
            else if (letter == '"')
                break;
            Append(letter);
        }
        if (text.Peek() is >= 0 and not ('\r' or '\n') && text.Peek() != delimiter)
            throw new UnreadableFileException("Text follows the quotation mark that ends a field", text.Line, 0, "Write a quotation mark inside a field twice.");
        return field.ToString();
    }

    private void Append(int letter)
    {
        if (field.Length == MostField)
            throw new UnreadableFileException("A field has more than four million characters", text.Line, 0, "Look for a quotation mark that was never closed.");
        field.Append((char)letter);
    }

    public void Dispose() => text.Dispose();
}
