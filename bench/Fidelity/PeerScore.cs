using System.Globalization;

namespace Dragoman.Fidelity.Bench;

/// <summary>
/// What number checks find in the same news: false alarms among the clean pairs that hold a digit, and errors found (tenfold; one digit
/// changed) among those pairs that were quiet before the error was seeded.
/// </summary>
internal static class PeerScore
{
    private static readonly string[] Seeded = ["x10", "digit"];

    public static int Print(IReadOnlyList<string> languages, TextWriter output)
    {
        output.WriteLine("lang  digit pairs | false alarms %: dragoman  plain digits  pofilter | tenfold errors found %: dragoman  plain digits  pofilter | one digit: dragoman  plain digits  pofilter");
        foreach (var language in languages)
        {
            var clean = NewsPairs.Clean(language).Where(pair => pair.Source.Any(char.IsAsciiDigit)).ToList();
            var errors = NewsPairs.Errors(language).Where(pair => Seeded.Contains(pair.Seeded)).ToList();
            Tally[] tallies = [Of(clean, errors, Ours(language)), Of(clean, errors, PlainDigits.Alarms), OfTranslateToolkit(clean, errors, language)];
            string Columns(Func<Tally, double> of) => string.Join("  ", tallies.Select(tally => of(tally).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8)));
            output.WriteLine($"{language}  {clean.Count,11} | {Columns(t => t.FalseAlarms)} | {Columns(t => t.Found[0])} | {Columns(t => t.Found[1])}");
        }
        return 0;
    }

    private sealed record Tally(double FalseAlarms, double[] Found);

    private static Func<string, string, bool> Ours(string language)
    {
        var to = NewsPairs.TagOf(language);
        return (source, target) => FidelityCheck.Check(new(new(source, NewsPairs.English), new(target, to)))
            .Any(finding => finding.Severity != Severity.Info && finding.Kind <= FindingKind.Time);
    }

    private static Tally Of(List<NewsPair> clean, List<NewsPair> errors, Func<string, string, bool> alarms) =>
        Count(clean, errors, [.. clean.Select(pair => alarms(pair.Source, pair.Target))], [.. errors.Select(pair => alarms(pair.Source, pair.Target))]);

    private static Tally OfTranslateToolkit(List<NewsPair> clean, List<NewsPair> errors, string language)
    {
        List<NewsPair> all = [.. clean, .. errors];
        if (TranslateToolkit.Alarms([.. all.Select(pair => (pair.Source, pair.Target))], NewsPairs.TagOf(language).Value) is not { } alarms)
            return new(double.NaN, [double.NaN, double.NaN]);
        bool[] whether = [.. all.Select((_, n) => alarms.Contains(n))];
        return Count(clean, errors, whether[..clean.Count], whether[clean.Count..]);
    }

    private static Tally Count(List<NewsPair> clean, List<NewsPair> errors, bool[] ofClean, bool[] ofErrors)
    {
        HashSet<string> loud = [.. clean.Where((_, n) => ofClean[n]).Select(pair => pair.Line)];
        double Found(string seeded)
        {
            int[] quiet = [.. Enumerable.Range(0, errors.Count).Where(n => errors[n].Seeded == seeded && !loud.Contains(errors[n].Line))];
            return 100.0 * quiet.Count(n => ofErrors[n]) / Math.Max(1, quiet.Length);
        }
        return new(100.0 * ofClean.Count(alarm => alarm) / clean.Count, [.. Seeded.Select(Found)]);
    }
}
