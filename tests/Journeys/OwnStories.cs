using Dragoman.Stories;

namespace Dragoman.Journeys.Tests;

/// <summary>Stories that a journey makes for itself, behind the desk.</summary>
internal static class OwnStories
{
    private const string Maker = "Chief";

    /// <summary>A short report in the languages of the demo: a headline and three paragraphs.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Report = new Dictionary<string, string[]>
    {
        ["fa"] = ["بندر تازه گشوده شد", "بندر ۴ اسکله دارد.", "مدیر بندر خشنود است.", "کشتی‌ها دوشنبه می‌آیند."],
        ["en"] = ["A new port was opened", "The port has 4 quays.", "Its director is pleased.", "The ships come on Monday."],
        ["ar"] = ["افتتاح ميناء جديد", "يضم الميناء 4 أرصفة.", "مدير الميناء مسرور.", "تصل السفن يوم الاثنين."],
    };

    /// <summary>The report in one edition, and published there.</summary>
    public static async Task<string> FileAsync(this DemoSite demo, string edition, bool published = true)
    {
        var newsroom = await demo.House.Editions.GetAsync();
        var act = demo.House.ActOf(Maker);
        var story = await demo.House.Stories.AddAsync(Story.File(newsroom[edition], Text(Report[edition]), act));
        if (published)
            await demo.PublishAsync(story.Id, edition);
        return story.Id;
    }

    public static async Task PublishAsync(this DemoSite demo, string story, string edition)
    {
        var home = (await demo.House.Editions.GetAsync())[edition];
        var act = demo.House.ActOf(Maker);
        await demo.House.Stories.ChangeAsync(story, found => found[edition].Publish(home, act.At, act));
    }

    /// <summary>The report in another edition, with all its paragraphs confirmed.</summary>
    public static async Task CarryAsync(this DemoSite demo, string story, string from, string to, params IReadOnlyList<string> lines)
    {
        var newsroom = await demo.House.Editions.GetAsync();
        var act = demo.House.ActOf(Maker);
        await demo.House.Stories.ChangeAsync(story, found => found.Carry(found[from], newsroom[to], act));
        await demo.House.Stories.ChangeAsync(story, found =>
        {
            found[to].Carry(Text(lines.Count > 0 ? lines : Report[to]), act);
            return found[to].Confirm(null, act);
        });
    }

    /// <summary>Changes words of one paragraph of an original and publishes that.</summary>
    public static async Task ChangeAsync(this DemoSite demo, string story, string edition, int block, string from, string to, ChangeType change, string? note)
    {
        var home = (await demo.House.Editions.GetAsync())[edition];
        var act = demo.House.ActOf(Maker);
        await demo.House.Stories.ChangeAsync(story, found =>
        {
            var stored = found[edition].Head.Content.Blocks[block];
            found[edition].Save(stored.Id, stored.Text.Replace(from, to, StringComparison.Ordinal), stored.Digest, act);
            return found[edition].Publish(home, act.At, act, change, note);
        });
    }

    /// <summary>What somebody else saves in a translation meanwhile.</summary>
    public static Task SaveAsync(this DemoSite demo, string story, string edition, int block, string text) => demo.House.Stories.ChangeAsync(story, found =>
        found[edition].Save(found[edition].Head.Content.Blocks[block].Id, text, found[edition].Head.Content.Blocks[block].Digest, demo.House.ActOf(Maker)));

    public static Task KillAsync(this DemoSite demo, string story, string reason) => demo.House.Stories.ChangeAsync(story, found =>
    {
        found.Kill(reason, demo.House.ActOf(Maker));
        return true;
    });

    private static Manuscript Text(IReadOnlyList<string> lines) =>
        new([.. lines.Select((line, index) => new Passage(index == 0 ? BlockKind.Headline : BlockKind.Paragraph, line))], HeadlineDerived: false);
}
