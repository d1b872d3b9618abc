using System.Globalization;
using Dragoman.Stories;

namespace Dragoman.Desk.Bench;

/// <summary>A long translation: opened whole, and saved block by block, with what the check finds in the answer.</summary>
internal static class WorkbenchBench
{
    public static async Task MeasureAsync(House house, Reader reader, int blocks, int answers)
    {
        var story = await FileAsync(house, blocks);
        var article = (await house.Stories.GetAsync(story))["en"];
        string[] sources = [.. article.Source!.Head.Content.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Id)];
        var path = $"/desk/stories/{story}/en";
        await reader.AskAsync(path, warm: 0, 30);
        var begun = Environment.CpuUsage.TotalTime;
        var (times, size) = await reader.AskAsync(path, warm: 0, answers);
        Line($"{house.Database.Kind}: {blocks} blocks opened", times, size, Since(begun, answers));
        await SaveAsync(reader, path, sources, answers, "Warm");
        begun = Environment.CpuUsage.TotalTime;
        (times, size) = await SaveAsync(reader, path, sources, answers, "Tidal");
        Line("one block saved and checked", times, size, Since(begun, answers));
    }

    private static async Task<(double[] Times, int Size)> SaveAsync(Reader reader, string path, string[] sources, int answers, string word)
    {
        var (times, size) = (new double[answers], 0);
        for (var save = 0; save < answers; save++)
        {
            var at = save % sources.Length;
            var before = word == "Warm" ? Text(at) : $"Warm. {Text(at)}";
            (times[save], size) = await reader.SaveAsync($"{path}/from/{sources[at]}", $"{word}. {Text(at)}", Digest.OfText(before));
        }
        Array.Sort(times);
        return (times, size);
    }

    private static async Task<string> FileAsync(House house, int blocks)
    {
        var newsroom = await house.Editions.GetAsync();
        var act = house.ActOf("Chief");
        var id = (await house.Stories.AddAsync(Story.File(newsroom["fa"], Manuscript("روزی دراز در بندر", Persian, blocks), act))).Id;
        await house.Stories.ChangeAsync(id, story => story.Carry(story["fa"], newsroom["en"], act));
        await house.Stories.ChangeAsync(id, story =>
        {
            story["en"].Carry(Manuscript("A long day in the port", Text, blocks), act);
            return true;
        });
        return id;
    }

    private static Manuscript Manuscript(string headline, Func<int, string> text, int blocks) => new(
        [new(BlockKind.Headline, headline), .. Enumerable.Range(0, blocks).Select(number => new Passage(BlockKind.Paragraph, text(number)))],
        HeadlineDerived: false);

    private static string Persian(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"بندر روز دوشنبه گفت کشتی‌های ۱۲ کشور آمدند و {number} کانتینر تخلیه شد.");

    private static string Text(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Ships of 12 countries came in, the port said on Monday, and {number} containers were unloaded.");

    // What the processor did, for server and reader together: other work on the machine does not count.
    private static double Since(TimeSpan begun, int answers) => (Environment.CpuUsage.TotalTime - begun).TotalMilliseconds / answers;

    private static void Line(string name, double[] sorted, int size, double processor) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-30}  p50 {sorted[sorted.Length / 2],6:0.0} ms  p95 {sorted[sorted.Length * 95 / 100],6:0.0} ms  processor {processor,6:0.0} ms  {size / 1024,5} kB"));
}
