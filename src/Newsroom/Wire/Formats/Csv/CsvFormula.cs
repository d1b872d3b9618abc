namespace Dragoman.Wire.Formats.Csv;

/// <summary>
/// A spreadsheet calculates a field that begins like a formula. Such a field is written with an apostrophe before it, which
/// spreadsheets show as text, and read without it; a field that begins so itself gets one more, so that all come back exact.
/// </summary>
internal static class CsvFormula
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static string Guard(string field) => IsFormula(field) ? "'" + field : field;

    public static string Unguard(string field) => field.StartsWith('\'') && IsFormula(field) ? field[1..] : field;

    private static bool IsFormula(string field)
    {
        var start = field.AsSpan().TrimStart('\'');
        return start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal);
    }
}
