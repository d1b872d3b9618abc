using BenchmarkDotNet.Attributes;

namespace Dragoman.Fidelity.Bench;

/// <summary>All checks over news of one language, and the plain comparison of digits over the same; an operation is a pair.</summary>
[InProcess, IterationCount(8), WarmupCount(3), MemoryDiagnoser(false), OperationsPerSecond, MinColumn]
[HideColumns("Error", "Median")]
public class PairsPerSecond
{
    private const int Pairs = 1000;

    private List<NewsPair> news = [];

    [ParamsSource(nameof(Languages))]
    public string Language { get; set; } = "";

    public static IEnumerable<string> Languages => NewsPairs.Languages;

    [GlobalSetup]
    public void Read() => news = NewsPairs.Clean(Language)[..Pairs];

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Dragoman()
    {
        var to = NewsPairs.TagOf(Language);
        var findings = 0;
        foreach (var pair in news)
            findings += FidelityCheck.Check(new(new(pair.Source, NewsPairs.English), new(pair.Target, to))).Count;
        return findings;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int Digits() => news.Count(pair => PlainDigits.Alarms(pair.Source, pair.Target));
}
