using System.Text;
using Dragoman.Provenance;

namespace Dragoman.Cli.Verifying;

/// <summary>Bytes from the web or a file, read as what they should be; else the newsroom's refusal.</summary>
internal static class Reading
{
    /// <summary>More than any record and any article's page.</summary>
    public const int Limit = 8 * 1024 * 1024;

    private const string Cure = "Nothing can be verified.";

    public static bool IsHtml(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 512))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');

    public static PageText Page(byte[] bytes) => Read(() => PageText.Read(Encoding.UTF8.GetString(bytes)));

    public static SignedRecord Record(byte[] bytes) => Read(() => SignedRecord.Read(bytes));

    public static KeySet Keys(byte[] bytes) => Read(() => KeySet.Parse(bytes));

    /// <summary>Where a page says that its record is.</summary>
    public static string RecordOf(PageText page, string where) =>
        page.Record ?? throw new RefusedException($"The page {where} names no provenance record.", Cure);

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException error)
        {
            throw new RefusedException(error.Message, Cure);
        }
    }
}
