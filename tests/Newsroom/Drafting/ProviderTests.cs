using System.Text.Json;
using Dragoman.Drafting;
using Dragoman.Stories;
using WireMock.ResponseBuilders;

namespace Dragoman.Newsroom.Tests.Drafting;

/// <summary>What providers do, in their own protocols, and what becomes of the article.</summary>
public sealed class ProviderTests
{
    private static readonly string[] Persian = ["# بندر تازه گشایش یافت", "بندر تازه روز دوشنبه در چابهار گشایش یافت و نخستین کشتی در آن پهلو گرفت."];

    private static readonly (int Status, DraftProblem Problem)[] Refusals =
    [
        (401, DraftProblem.WrongKey), (402, DraftProblem.OverQuota), (456, DraftProblem.OverQuota), (429, DraftProblem.Busy),
        (503, DraftProblem.Down), (400, DraftProblem.NotTaken), (302, DraftProblem.NotTaken),
    ];

    public static TheoryData<MachineKind> Kinds => [.. Enum.GetValues<MachineKind>()];

    public static TheoryData<MachineKind> Models => [MachineKind.Openai, MachineKind.Anthropic, MachineKind.Ollama];

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_article_is_drafted_block_by_block_and_each_is_marked(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Translate(kind, English);
        var story = await desk.CarriedAsync(Persian);

        var job = await desk.DraftAsync(story);

        Assert.Equal((DraftJobState.Done, 2, 2), (job.State, job.Drafted, job.Through));
        var blocks = (await desk.ArticleAsync(story)).Head.Content.Blocks;
        Assert.Equal(["A new port opened", "The new port opened on Monday in Chabahar, and the first ship berthed there."], blocks.Select(block => block.Text));
        Assert.All(blocks, block => Assert.Equal((BlockProgress.Draft, true, desk.Provider(kind).Name), (block.Progress, block.AwaitsReading, block.Drafted!.Provider)));
        Assert.Equal(2, desk.Server.LogEntries.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_key_is_sent_where_the_protocol_wants_it_and_stored_nowhere(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Translate(kind, English);
        await desk.DraftAsync(await desk.CarriedAsync(Persian));

        var request = desk.Server.LogEntries[0].RequestMessage!;
        string Header(string name) => request.Headers!.TryGetValue(name, out var value) ? value.Single() : "";
        Assert.Equal(DraftDesk.Key, kind switch
        {
            MachineKind.Anthropic => Header("x-api-key"),
            MachineKind.Libretranslate => JsonDocument.Parse(request.Body!).RootElement.GetProperty("api_key").GetString(),
            MachineKind.Deepl => Header("Authorization").Replace("DeepL-Auth-Key ", "", StringComparison.Ordinal),
            _ => Header("Authorization").Replace("Bearer ", "", StringComparison.Ordinal),
        });
        Assert.DoesNotContain(DraftDesk.Key, JsonSerializer.Serialize(await desk.Test.House.DraftingPairs.ListAsync()), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_the_provider_refuses_ends_the_job_and_leaves_the_article_as_it_was(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        foreach (var (status, problem) in Refusals)
        {
            desk.Server.Reset();
            desk.Answer(Response.Create().WithStatusCode(status).WithHeader("Retry-After", "3600").WithBody(Protocol.Json(new { error = $"Incorrect key {DraftDesk.Key}" })));
            await AssertUntouchedAsync(desk, DraftJobState.Stopped, problem);
            Assert.Single(desk.Server.LogEntries);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Too_many_requests_are_tried_again_after_the_time_that_is_asked_for(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost()).InScenario("busy").WillSetStateTo("free").RespondWith(Response.Create().WithStatusCode(429).WithHeader("Retry-After", "1"));
        desk.Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost()).InScenario("busy").WhenStateIs("free")
            .RespondWith(Response.Create().WithHeader("Content-Type", Protocol.ContentTypeOf(kind)).WithBody(Protocol.Answer(kind, "A new port opened in Chabahar.")));
        var job = await desk.DraftAsync(await desk.CarriedAsync(Persian[0]));
        Assert.Equal((DraftJobState.Done, 1), (job.State, job.Drafted));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_provider_that_is_slow_is_not_waited_for(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind, patience: TimeSpan.FromMilliseconds(200));
        desk.Answer(Response.Create().WithDelay(TimeSpan.FromSeconds(3)).WithBody("late"));
        await AssertUntouchedAsync(desk, DraftJobState.Done, DraftProblem.TooSlow);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_provider_that_is_not_there_ends_the_job(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Server.Stop();
        await AssertUntouchedAsync(desk, DraftJobState.Stopped, DraftProblem.Unreachable);
    }

    [Theory, MemberData(nameof(Models))]
    public async Task An_answer_that_just_stops_was_cut_off(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Answer(Response.Create().WithHeader("Content-Type", Protocol.ContentTypeOf(kind)).WithBody(Protocol.Stream(kind, """{"translation":"The new port opened"}""", end: null)));
        await AssertUntouchedAsync(desk, DraftJobState.Done, DraftProblem.CutOff);
    }

    [Theory, MemberData(nameof(Models))]
    public async Task An_answer_that_was_too_long_for_the_model_was_cut_off(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        var end = kind == MachineKind.Anthropic ? "max_tokens" : "length";
        desk.Answer(Response.Create().WithHeader("Content-Type", Protocol.ContentTypeOf(kind)).WithBody(Protocol.Stream(kind, """{"translation":"The new port opened"}""", end)));
        await AssertUntouchedAsync(desk, DraftJobState.Done, DraftProblem.CutOff);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_answer_that_is_no_answer_is_not_read(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Answer(Response.Create().WithHeader("Content-Type", "application/json").WithBody("{\"what\": \"is this\"}"));
        await AssertUntouchedAsync(desk, DraftJobState.Done, kind is MachineKind.Anthropic or MachineKind.Ollama ? DraftProblem.CutOff : DraftProblem.Unreadable);
    }

    private static string English(string persian) =>
        persian.Contains("کشتی", StringComparison.Ordinal) ? "The new port opened on Monday in Chabahar, and the first ship berthed there." : "A new port opened";

    private static async Task AssertUntouchedAsync(DraftDesk desk, DraftJobState state, DraftProblem problem)
    {
        var story = await desk.CarriedAsync(Persian[1]);
        var before = await desk.ArticleAsync(story);
        var job = await desk.DraftAsync(story);
        Assert.Equal((state, problem, 0), (job.State, job.Failed[0].Problem, job.Drafted));
        Assert.DoesNotContain(DraftDesk.Key, DraftProblems.Of(job.Failed[0].Problem!.Value), StringComparison.Ordinal);
        Assert.Equal(before.Head.Number, (await desk.ArticleAsync(story)).Head.Number);
    }
}
