using System.Text.Json;
using Dragoman.Databases;
using Dragoman.Drafting;
using Dragoman.Storage;
using Dragoman.Stories;
using WireMock.ResponseBuilders;

namespace Dragoman.Newsroom.Tests.Drafting;

/// <summary>Where a translation went stale the machine is asked by a person, and its text stands beside theirs until they take it.</summary>
public sealed class StaleSuggestionTests
{
    private const string Before = "بندر تازه روز دوشنبه با ۲۴ کشتی گشایش یافت.", After = "بندر تازه روز دوشنبه با ۲۷ کشتی گشایش یافت.";
    private const string Mine = "On Monday the new port opened with 24 ships.", Machines = "On Monday the new port opened with 27 ships.";

    public static TheoryData<MachineKind> Kinds => [.. Enum.GetValues<MachineKind>()];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_the_machine_offers_changes_nothing_until_a_person_takes_it_and_is_read_before_it_is_published(DatabaseKind database)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Ollama, database);
        var (story, block) = await StaleAsync(desk);
        desk.Translate(MachineKind.Ollama, _ => Machines);
        var standing = await desk.ArticleAsync(story);

        var offered = await desk.Drafter.SuggestAsync(standing, block.Id);

        Assert.Equal(Machines, offered.Text);
        Assert.Equal(standing.Head.Number, (await desk.ArticleAsync(story)).Head.Number);
        var material = Protocol.Material(JsonDocument.Parse(desk.Server.LogEntries[^1].RequestMessage!.Body!).RootElement);
        Assert.Equal((After, Before, Mine), (material.GetProperty("text").GetString(), material.GetProperty("earlier").GetProperty("source").GetString(), material.GetProperty("earlier").GetProperty("target").GetString()));

        await TakeAsync(desk, story, block, offered);
        var taken = (await desk.ArticleAsync(story)).Head.Content.Blocks.Single(known => known.Id == block.Id);
        Assert.Equal((Machines, true, "Ollama"), (taken.Text, taken.AwaitsReading, taken.Drafted!.Provider));
        Assert.Equal(TranslatedState.Stale, new Workbench(await desk.ArticleAsync(story)).Rows.Single(row => row.Target?.Id == block.Id).State);
        Assert.Equal(0, await desk.Test.ChangeAsync(story, changed => changed["en"].Confirm(null, desk.Test.By("Thomas"))));
        Assert.Contains("no person has confirmed", (await Assert.ThrowsAsync<RefusedException>(() => desk.Test.PublishAsync(story, "en"))).Message, StringComparison.Ordinal);
        await desk.Test.ChangeAsync(story, changed => changed["en"].Confirm([block.Id], desk.Test.By("Thomas")));
        await desk.Test.PublishAsync(story, "en");
    }

    [Fact]
    public async Task Who_wrote_in_the_meantime_keeps_their_words_and_a_source_that_changed_again_is_asked_for_anew()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var (story, block) = await StaleAsync(desk);
        desk.Translate(MachineKind.Deepl, _ => Machines);
        var offered = await desk.Drafter.SuggestAsync(await desk.ArticleAsync(story), block.Id);
        await desk.Test.ChangeAsync(story, changed => changed["en"].Save(block.Id, "Mine, and newer.", block.Digest, desk.Test.By("Thomas")));
        await Assert.ThrowsAsync<RefusedException>(() => TakeAsync(desk, story, block, offered));
        Assert.Equal("Mine, and newer.", (await desk.ArticleAsync(story)).Head.Content.Find(block.Id)!.Text);

        await desk.Test.CorrectAsync(story, "fa", ChangeType.Factual, "# بندر تازه گشایش یافت", After.Replace("۲۷", "۳۱", StringComparison.Ordinal));
        var now = (await desk.ArticleAsync(story)).Head.Content.Find(block.Id)!;
        await Assert.ThrowsAsync<RefusedException>(() => TakeAsync(desk, story, now, offered));
    }

    [Fact]
    public async Task What_is_not_stale_and_what_the_newsroom_did_not_turn_on_is_not_asked_for()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var (story, block) = await StaleAsync(desk);
        var headline = (await desk.ArticleAsync(story)).Head.Content.Headline;
        await Assert.ThrowsAsync<RefusedException>(async () => await desk.Drafter.SuggestAsync(await desk.ArticleAsync(story), headline.Id));
        await desk.Test.House.DraftingPairs.TurnOffAsync("fa", "en", "Chief");
        await Assert.ThrowsAsync<RefusedException>(async () => await desk.Drafter.SuggestAsync(await desk.ArticleAsync(story), block.Id));
        Assert.Empty(desk.Server.LogEntries);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_machine_without_an_answer_says_why_and_the_words_that_stand_stay(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind, patience: TimeSpan.FromMilliseconds(300));
        var (story, block) = await StaleAsync(desk);
        var before = await desk.ArticleAsync(story);
        foreach (var (answer, problem) in new[]
        {
            (Response.Create().WithStatusCode(402), DraftProblem.OverQuota), (Response.Create().WithDelay(TimeSpan.FromSeconds(2)), DraftProblem.TooSlow), (Response.Create().WithStatusCode(401), DraftProblem.WrongKey),
        })
        {
            desk.Server.Reset();
            desk.Answer(answer);
            Assert.Equal(problem, (await Assert.ThrowsAsync<MachineException>(() => desk.Drafter.SuggestAsync(before, block.Id))).Problem);
        }
        Assert.Equal(before.Head.Number, (await desk.ArticleAsync(story)).Head.Number);
    }

    private static Task<Block> TakeAsync(DraftDesk desk, string story, Block standing, DraftSuggestion offered) => desk.Test.ChangeAsync(
        story, changed => changed["en"].TakeDraft(standing.Id, offered.Text, offered.Marks, offered.Draft, offered.MadeFrom, standing.Digest, desk.Test.By("Thomas")));

    /// <summary>A translation by a person whose source was corrected since.</summary>
    private static async Task<(string Story, Block Block)> StaleAsync(DraftDesk desk)
    {
        var story = await desk.Test.FileAsync("fa", "# بندر تازه گشایش یافت", Before);
        await desk.Test.CarryAsync(story, "en", "fa", "# A new port opened", Mine);
        await desk.Test.PublishAsync(story, "fa");
        await desk.Test.CorrectAsync(story, "fa", ChangeType.Factual, "# بندر تازه گشایش یافت", After);
        return (story, (await desk.ArticleAsync(story)).Head.Content.Blocks[1]);
    }
}
