using System.Globalization;
using System.Runtime.InteropServices;

namespace Dragoman.Growth.Bench;

/// <summary>The seconds of processor time that a text took, and that one of twice its length took.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Growth(string Name, double Single, double Double)
{
    /// <summary>Less is noise of the clock and of the collector.</summary>
    private const double Least = 0.05;

    /// <summary>What is worth saying at once, while the rest is still measured.</summary>
    private const double Steep = 2.8, Slow = 5;

    public double Factor => Math.Max(Double, Least) / Math.Max(Single, Least);

    public static Growth Of(string name, int length, Action<int> work)
    {
        var growth = new Growth(name, Seconds(() => work(length)), Seconds(() => work(2 * length)));
        if (growth is { Factor: > Steep } or { Double: > Slow })
            Console.Error.WriteLine(growth.Line());
        return growth;
    }

    private string Line() => string.Create(CultureInfo.InvariantCulture, $"  {Factor,5:0.00} times  {Single,6:0.000} s  {Double,6:0.000} s  {Name}");

    /// <summary>The slowest, and those whose time grew more than their length.</summary>
    public static void Print(TextWriter output, string title, IReadOnlyList<Growth> all)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {all.Count} texts, the slowest {all.Max(g => g.Double):0.00} s, the steepest {all.Max(g => g.Factor):0.00} times for twice the length"));
        foreach (var one in all.OrderByDescending(g => g.Factor).Take(6).Union(all.OrderByDescending(g => g.Double).Take(6)))
            output.WriteLine(one.Line());
    }

    /// <summary>The better of two: the first also compiles.</summary>
    private static double Seconds(Action work) => Math.Min(Once(work), Once(work));

    private static double Once(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
