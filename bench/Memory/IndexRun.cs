using System.Diagnostics;
using Dragoman.Languages;
using Dragoman.Similarity;

namespace Dragoman.Memory.Bench;

/// <summary>The index by itself: how fast it is built, saved, read back and asked, and whether it finds what comparing all units finds.</summary>
internal sealed class IndexRun(IReadOnlyList<string> sources, Func<string> next, NewsSentences edits)
{
    private const int Queries = 1000;

    private TextIndex index = new();

    public TextIndex Index => index;

    /// <summary>Some near, new and one-word queries.</summary>
    public string[] Mixed(int count) => [.. Near(count / 3), .. Made(count / 3), .. Words(count - (2 * (count / 3)))];

    public string[] Near(int count) => [.. Enumerable.Range(0, count).Select(i => edits.Edited(edits.Of(sources), 1 + (i % 29)))];

    public void Build()
    {
        string[] folded = [.. sources.Select(Folding.ForMatching)];
        long before = GC.GetTotalMemory(forceFullCollection: true), started = Stopwatch.GetTimestamp();
        Times adding = new();
        for (int i = 0; i < folded.Length; i++)
        {
            int id = i;
            adding.Measure(() => index.AddFolded(id, folded[id], folded[folded.Length - 1 - id]));
        }

        Console.WriteLine($"built       {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s from folded texts; adding one {adding}");
        Console.WriteLine($"memory      {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB for both sides");
    }

    public void Restart()
    {
        string file = Path.GetTempFileName();
        long started = Stopwatch.GetTimestamp();
        using (FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            index.Save(stream, sources.Count);
        Console.WriteLine($"saved       {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s, {new FileInfo(file).Length / 1e6:N0} MB");
        started = Stopwatch.GetTimestamp();
        using (FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20))
            index = TextIndex.Load(stream, out _);
        Console.WriteLine($"ready again {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s after a restart");
        File.Delete(file);
    }

    public void Ask()
    {
        string[] same = [.. Enumerable.Range(0, Queries).Select(_ => edits.Of(sources))];
        foreach (string query in Near(300))
            index.FindSimilar(query);
        Report("exact", same, query => index.FindSame(query));
        Report("near", Near(Queries), query => index.FindSimilar(query));
        Report("new", Made(Queries), query => index.FindSimilar(query));
        Report("far", [.. Made(Queries).Select(text => edits.Edited(text, 35))], query => index.FindSimilar(query));
        Report("one word", Words(Queries), query => index.FindSimilar(query));
        Report("word", Words(Queries), query => index.FindPhrase(Side.Source, query));
        Report("in targets", Words(Queries), query => index.FindPhrase(Side.Target, query));
        Report("phrase", [.. same.Select(text => string.Join(' ', text.Split(' ').Skip(3).Take(3)))], query => index.FindPhrase(Side.Source, query));
    }

    public void Compare(int checks)
    {
        Exhaustive scan = new(sources);
        Times scanning = new();
        int agreed = 0;
        string[] queries = Mixed(checks);
        foreach (string query in queries)
        {
            IReadOnlyList<Near> truth = [];
            scanning.Measure(() => truth = scan.Find(query, TextIndex.FuzzyFrom, 10));
            agreed += truth.SequenceEqual(index.FindSimilar(query)) ? 1 : 0;
        }

        Console.WriteLine($"exhaustive  {scanning}; the same answers in {agreed} of {queries.Length}");
    }

    private static void Report(string what, string[] queries, Action<string> find)
    {
        Times times = new();
        foreach (string query in queries)
            times.Measure(() => find(query));
        Console.WriteLine($"{what,-11} {times}");
    }

    private string[] Made(int count) => [.. Enumerable.Range(0, count).Select(_ => next())];

    // Every other one with a slip.
    private string[] Words(int count) => [.. Made(count).Select((text, i) => edits.Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var word && i % 2 == 0 ? word : edits.Edited(word, 20))];
}
