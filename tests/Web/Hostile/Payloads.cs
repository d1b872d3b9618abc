using System.Text.Json;
using Dragoman.Languages;
using Dragoman.Newsroom.Tests;

namespace Dragoman.Hostile;

/// <summary>The public attacks on pages, by OWASP and DOMPurify, as they are and as lines that the newsroom takes.</summary>
internal static class Payloads
{
    public static IReadOnlyList<string> All =>
        [.. new[] { "owasp/cases.json", "dompurify/expect.json" }.SelectMany(file => Read($"standards/sanitise/{file}"))];

    /// <summary>As somebody may type them into a field of one line: what would be refused for its direction controls is taken out.</summary>
    public static IReadOnlyList<string> Lines =>
        [.. All.Select(payload => Whitespace.Fold(BidiControls.Strip(new([.. payload.Where(letter => !char.IsControl(letter) || letter == '\n')])))).Where(line => line.Length > 0).Distinct()];

    private static List<string> Read(string file)
    {
        using var cases = JsonDocument.Parse(SharedFile.Read(file));
        return [.. cases.RootElement.EnumerateArray().Select(each => each.GetProperty("payload").GetString()!)];
    }
}
