using Dragoman.Drafting;
using Dragoman.Releases;
using Dragoman.Stories;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Drafting;

/// <summary>A machine's text that nobody has confirmed goes out by no way at all.</summary>
public sealed class UnreadDraftTests
{
    private static readonly string[] Persian = ["# بندر تازه گشایش یافت", "بند یکم گزارش است.", "بند دوم گزارش است."];

    /// <summary>What may be done to the article before somebody tries to publish it: nothing of it is reading.</summary>
    private static readonly Dictionary<string, Action<Article, Act>> Acts = new()
    {
        ["nothing"] = (_, _) => { },
        ["an edit"] = (article, act) => article.Save(Block(article).Id, Block(article).Text + " Edited.", Block(article).Digest, act),
        ["all confirmed at once"] = (article, act) => article.Confirm(null, act),
        ["the others confirmed"] = (article, act) => article.Confirm([article.Head.Content.Blocks[0].Id, article.Head.Content.Blocks[1].Id], act),
        ["a move"] = (article, act) => article.Move(Block(article).Id, -1, act),
        ["a merge"] = (article, act) => article.Merge(Block(article).Id, act),
        ["a cut"] = (article, act) => article.Split(Block(article).Id, 6, act),
        ["a restore"] = (article, act) => article.Restore(article.Head.Content, Block(article).Id, act),
        ["the same text from outside"] = (article, act) => article.Land([new(Block(article).Carried!.Block, Block(article).Text, [], Block(article).Carried!.Digest, 1, Block(article).Digest)], act),
        ["another text from outside"] = (article, act) => article.Land([new(Block(article).Carried!.Block, "From outside.", [], Block(article).Carried!.Digest, 1, Block(article).Digest)], act),
    };

    private static readonly Dictionary<string, Action<Story, TestHouse>> Ways = new()
    {
        ["at once"] = (story, test) => story["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant(), test.By()),
        ["scheduled"] = (story, test) => story["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant() + Duration.FromHours(1), test.By()),
        ["released alone"] = (story, test) => Release(story, test, ["en"], Duration.Zero),
        ["released with the original"] = (story, test) => Release(story, test, ["fa", "en"], Duration.Zero),
        ["released with it later"] = (story, test) => Release(story, test, ["fa", "en"], Duration.FromHours(1)),
    };

    public static TheoryData<string> ActNames => [.. Acts.Keys];

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory, MemberData(nameof(WayNames))]
    public async Task It_is_refused_whichever_way_it_would_go_out(string way)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var story = await DraftedAsync(desk, publishes: !way.Contains("with", StringComparison.Ordinal));
        await AssertRefusedAsync(() => desk.Test.ChangeAsync(story, changed => Ways[way](changed, desk.Test)));
        Assert.Empty((await desk.ArticleAsync(story)).Publications);
    }

    [Theory, MemberData(nameof(ActNames))]
    public async Task It_is_refused_whatever_was_done_to_it_but_reading(string what)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var story = await DraftedAsync(desk, publishes: true);
        await desk.Test.ChangeAsync(story, changed => Acts[what](changed["en"], desk.Test.By("Thomas")));
        await AssertRefusedAsync(() => desk.Test.PublishAsync(story, "en"));
    }

    [Fact]
    public async Task A_file_that_comes_back_from_outside_as_final_is_not_a_persons_reading_here()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var story = await DraftedAsync(desk, publishes: true);
        var article = await desk.ArticleAsync(story);
        using var sent = new MemoryStream();
        XliffWriter.Write(sent, ArticleExport.Of(article.Source!, article, "en"), XliffVersion.V21);
        sent.Position = 0;
        var file = XliffReader.Read(sent).Single();
        var back = file with { Units = [.. file.Units.Select(unit => unit with { State = BilingualState.Final })] };
        await desk.Test.ChangeAsync(story, changed => ArticleImport.Into(changed, back, desk.Test.Newsroom["en"], desk.Test.By("Thomas")));
        Assert.All((await desk.ArticleAsync(story)).Head.Content.Blocks, block => Assert.True(block.AwaitsReading));
        await AssertRefusedAsync(() => desk.Test.PublishAsync(story, "en"));
    }

    private static Block Block(Article article) => article.Head.Content.Blocks[^1];

    private static void Release(Story story, TestHouse test, string[] editions, Duration later) =>
        new Release(story, test.Newsroom, test.House.Checks).Publish(new(editions, test.GetCurrentInstant() + later), test.By());

    private static async Task<string> DraftedAsync(DraftDesk desk, bool publishes)
    {
        desk.Translate(MachineKind.Deepl, asked => asked.Contains("بندر", StringComparison.Ordinal) ? "A new port opened" : asked.Contains("یکم", StringComparison.Ordinal) ? "It is the first paragraph." : "It is the second paragraph.");
        var story = await desk.CarriedAsync(Persian);
        if (publishes)
            await desk.Test.PublishAsync(story, "fa");
        Assert.Equal(3, (await desk.DraftAsync(story)).Drafted);
        return story;
    }

    private static async Task AssertRefusedAsync(Func<Task> publish)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(publish);
        Assert.Contains("no person has confirmed", refused.Message, StringComparison.Ordinal);
    }
}
