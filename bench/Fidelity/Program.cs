using BenchmarkDotNet.Running;
using Dragoman.Fidelity.Bench;

switch (args)
{
    case ["score", .. var languages]:
        return PeerScore.Print(languages.Length > 0 ? languages : NewsPairs.Languages, Console.Out);
    case ["pairs", var count]:
        PairLines.Write(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), Console.OpenStandardOutput());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(NewsPairs).Assembly).Run(args);
        return 0;
}
