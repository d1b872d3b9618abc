using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Dragoman.Identity.Audit;

/// <summary>Entries of the trail as files for others.</summary>
public static class AuditFile
{
    public static byte[] Json(IEnumerable<AuditEntry> entries) => Encoding.UTF8.GetBytes(Dragoman.Json.Write(entries.Select(Row)));

    /// <summary>As RFC 4180 has it, with a byte order mark: spreadsheets take it for Latin-1 without.</summary>
    public static byte[] Csv(IEnumerable<AuditEntry> entries)
    {
        var lines = new StringBuilder("number,at,by,act,subject,edition,way,address,details,digest\r\n");
        foreach (var entry in entries)
            lines.AppendJoin(',', Cells(entry).Select(Quoted)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];
    }

    /// <summary>An entry as programs read it.</summary>
    public static AuditRow Row(AuditEntry entry) => new(
        entry.Number, InstantPattern.ExtendedIso.Format(entry.At), entry.By, entry.Act, entry.Subject, entry.Edition, entry.Way, entry.Address, entry.Details, entry.Digest);

    /// <summary>The details in one line.</summary>
    public static string DetailsOf(AuditEntry entry) => string.Join("; ", entry.Details.Select(pair => $"{pair.Key}: {pair.Value}"));

    private static IEnumerable<string> Cells(AuditEntry entry) =>
        [entry.Number.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(entry.At), entry.By, entry.Act, entry.Subject, entry.Edition ?? "", entry.Way, entry.Address ?? "", DetailsOf(entry), entry.Digest];

    // A spreadsheet takes what begins so for a formula.
    private static string Quoted(string cell) => $"\"{(cell is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <param name="At">ISO 8601, in UTC.</param>
public sealed record AuditRow(
    long Number, string At, string By, string Act, string Subject, string? Edition, string Way, string? Address, IReadOnlyDictionary<string, string> Details, string Digest);
