using System.Diagnostics;
using Dragoman.Memory.Bench;
using Dragoman.Similarity;

int units = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
int checks = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 60;
const int Queries = 1000;

NewsSentences news = new(20261124), other = new(42);
KnownSentences? real = args.Length > 2 ? new(KnownSentences.Read(args[2]), 7) : null;
string Next() => real?.Next() ?? news.Next();
if (args.Length > 3)
{
    await RoomRun.MeasureAsync(args[3], args.Length > 4 ? args[4] : null, units, Next, news);
    return;
}

List<string> sources = new(units);
for (int i = 0; i < units; i++)
    sources.Add(i > 1000 && i % 16 == 0 ? news.Edited(sources[i - 999], 15) : Next());
Console.WriteLine($"{units:N0} units, {sources.Average(source => source.Length):0} characters each; {Environment.ProcessorCount} cores");

TextIndex index = new();
Times adding = new();
string[] folded = [.. sources.Select(Dragoman.Languages.Folding.ForMatching)];
long before = GC.GetTotalMemory(forceFullCollection: true), started = Stopwatch.GetTimestamp();
for (int i = 0; i < units; i++)
{
    int id = i;
    adding.Measure(() => index.AddFolded(id, folded[id], folded[units - 1 - id]));
}

Console.WriteLine($"built       {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s from folded texts; adding one {adding}");
adding = new();
Console.WriteLine($"memory      {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB for both sides");

string file = Path.GetTempFileName();
started = Stopwatch.GetTimestamp();
using (FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
    index.Save(stream, units);
Console.WriteLine($"saved       {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s, {new FileInfo(file).Length / 1e6:N0} MB");
index = new();
GC.Collect();
started = Stopwatch.GetTimestamp();
using (FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20))
    index = TextIndex.Load(stream, out _);
Console.WriteLine($"ready again {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s after a restart");
File.Delete(file);

string[] exact = [.. Enumerable.Range(0, Queries).Select(_ => news.Of(sources))];
string[] near = [.. Enumerable.Range(0, Queries).Select(i => news.Edited(news.Of(sources), 1 + (i % 29)))];
string[] far = [.. Enumerable.Range(0, Queries).Select(_ => other.Edited(Next(), 35))];
string[] fresh = [.. Enumerable.Range(0, Queries).Select(_ => real?.Next() ?? other.Next())];
string[] words = [.. Enumerable.Range(0, Queries).Select(i => i % 2 == 0 ? Word() : other.Edited(Word(), 20))];
for (int i = 0; i < 300; i++)
{
    index.FindSimilar(near[i]);
    index.FindSame(exact[i]);
}

Report("exact", exact, query => index.FindSame(query));
Report("same, fuzzy", exact, query => index.FindSimilar(query));
Report("near", near, query => index.FindSimilar(query));
Report("new", fresh, query => index.FindSimilar(query));
Report("far", far, query => index.FindSimilar(query));
Report("one word", words, query => index.FindSimilar(query));
Report("word", words, query => index.FindPhrase(Side.Source, query));
Report("word, target", words, query => index.FindPhrase(Side.Target, query));
Report("phrase", [.. exact.Select(text => string.Join(' ', text.Split(' ').Skip(3).Take(3)))], query => index.FindPhrase(Side.Source, query));

if (checks == 0)
    return;
Exhaustive scan = new(sources);
Times scanning = new();
int same = 0, asked = 0;
foreach (string query in near.Take(checks / 3).Concat(fresh.Take(checks / 3)).Concat(words.Take(checks / 3)))
{
    IReadOnlyList<Near> truth = [];
    scanning.Measure(() => truth = scan.Find(query, TextIndex.FuzzyFrom, 10));
    asked++;
    if (truth.SequenceEqual(index.FindSimilar(query)))
        same++;
    else
        Console.WriteLine($"differs: {query}");
}

Console.WriteLine($"exhaustive  {scanning}; the same answers in {same} of {asked}");

string Word() => news.Of(Next().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ',');

static void Report(string what, string[] queries, Action<string> find)
{
    Times times = new();
    foreach (string query in queries)
        times.Measure(() => find(query));
    Console.WriteLine($"{what,-11} {times}");
}
