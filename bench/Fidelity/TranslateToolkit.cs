using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Fidelity.Bench;

/// <summary>The number check of Translate Toolkit (<c>pofilter -t numbers</c>), over pairs written as a PO file.</summary>
internal static partial class TranslateToolkit
{
    /// <summary>The indices of the pairs that it alarms on; null where it is not installed.</summary>
    public static HashSet<int>? Alarms(IReadOnlyList<(string Source, string Target)> pairs, string language)
    {
        var folder = Directory.CreateTempSubdirectory("fidelity-score-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, "in.po"), Path.Combine(folder, "out.po"));
            File.WriteAllText(input, Catalogue(pairs, language));
            using var process = Process.Start(new ProcessStartInfo("pofilter", ["-t", "numbers", $"--language={language}", "--progress=none", input, output]) { UseShellExecute = false, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"pofilter: {errors}");
            // Without a failed pair it writes no file.
            return File.Exists(output) ? [.. Context().Matches(Encoding.UTF8.GetString(File.ReadAllBytes(output))).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))] : [];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Catalogue(IReadOnlyList<(string Source, string Target)> pairs, string language)
    {
        StringBuilder text = new($"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: {language}\\n\"\n");
        for (var n = 0; n < pairs.Count; n++)
            text.Append(CultureInfo.InvariantCulture, $"\nmsgctxt \"pair-{n}\"\nmsgid \"{Escaped(pairs[n].Source)}\"\nmsgstr \"{Escaped(pairs[n].Target)}\"\n");
        return text.ToString();
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    [GeneratedRegex("^msgctxt \"pair-(?<n>[0-9]+)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Context();
}
