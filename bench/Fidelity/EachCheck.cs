using BenchmarkDotNet.Attributes;
using Dragoman.Fidelity.Checks;

namespace Dragoman.Fidelity.Bench;

/// <summary>One check alone, with the reading that it needs, over news of all languages; an operation is a pair.</summary>
[InProcess, IterationCount(8), WarmupCount(3), MemoryDiagnoser(false), OperationsPerSecond, MinColumn]
[HideColumns("Error", "Median")]
public class EachCheck
{
    private const int PairsOfEach = 125;

    private const int Pairs = 8 * PairsOfEach;

    private static readonly ICheck[] Checks =
        [new ValueCheck(), new DateCheck(), new WeekdayCheck(), new TimeCheck(), new QuotationCheck(), new NameCheck(), new NegationCheck(), new CoverageCheck(), new TermCheck(), new ScriptCheck()];

    private readonly List<(NewsPair News, string Language)> news = [];

    private ICheck check = Checks[0];

    [ParamsSource(nameof(Names))]
    public string Check { get; set; } = "";

    public static IEnumerable<string> Names => Checks.Select(check => check.GetType().Name);

    [GlobalSetup]
    public void Read()
    {
        check = Checks.Single(one => one.GetType().Name == Check);
        foreach (var language in NewsPairs.Languages)
            news.AddRange(NewsPairs.Clean(language).Take(PairsOfEach).Select(pair => (pair, language)));
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Alone()
    {
        List<Finding> findings = [];
        foreach (var (pair, language) in news)
            check.Check(new(new(pair.Source, NewsPairs.English), new(pair.Target, NewsPairs.TagOf(language))), findings);
        return findings.Count;
    }
}
