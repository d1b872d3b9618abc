using System.Globalization;
using System.Text;

namespace Dragoman.Fidelity.Bench;

/// <summary>The peer that everybody can write: the runs of digits of both texts, whatever script, must be the same.</summary>
internal static class PlainDigits
{
    public static bool Alarms(string source, string target)
    {
        var left = Runs(source);
        foreach (var run in Runs(target))
        {
            if (!left.Remove(run))
                return true;
        }
        return left.Count > 0;
    }

    private static List<string> Runs(string text)
    {
        List<string> runs = [];
        StringBuilder run = new();
        foreach (var c in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit >= 0)
                run.Append((char)('0' + digit));
            else
                End(run, runs);
        }
        End(run, runs);
        return runs;
    }

    private static void End(StringBuilder run, List<string> runs)
    {
        if (run.Length == 0)
            return;
        runs.Add(run.ToString());
        run.Clear();
    }
}
