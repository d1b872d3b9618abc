using System.Buffers;
using System.Text;

namespace Dragoman.Wire.Formats.Csv;

/// <summary>Writes a table for spreadsheets and programs alike (RFC 4180), guarded against fields that would be calculated.</summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\"\r\n,;\t");

    /// <exception cref="RefusedException">A text holds half a character, which no encoding can write.</exception>
    public static void Write(Stream stream, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, CsvDialect dialect)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(dialect.HasMark, throwOnInvalidBytes: true), bufferSize: -1, leaveOpen: true);
        writer.NewLine = "\r\n";
        WriteRow(writer, columns, dialect);
        foreach (var row in rows)
            WriteRow(writer, row, dialect);
        writer.Flush();
    }

    private static void WriteRow(StreamWriter writer, IReadOnlyList<string> fields, CsvDialect dialect)
    {
        try
        {
            writer.WriteLine(string.Join(dialect.Delimiter, fields.Select(field => Written(field, fields.Count == 1))));
        }
        catch (EncoderFallbackException fault)
        {
            throw new RefusedException($"The row that begins with \"{fields[0]}\" holds half a character (U+{(int)fault.CharUnknown:X4} alone).", "Copy the text from its source again.");
        }
    }

    /// <summary>A lone empty field is quoted: its line would be an empty one, which is passed over. All delimiters are, so that noticing one never errs.</summary>
    private static string Written(string field, bool isAlone)
    {
        var guarded = CsvFormula.Guard(field);
        var isPlain = guarded.AsSpan().IndexOfAny(Quoted) < 0 && !guarded.StartsWith(' ') && !guarded.EndsWith(' ') && !(isAlone && guarded.Length == 0)
            && !guarded.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        return isPlain ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
