using System.Net;
using System.Net.Sockets;
using System.Text;
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

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_answer_whose_connection_broke_was_cut_off(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var breaking = BreakOffAsync(door, Protocol.ContentTypeOf(kind), Protocol.Answer(kind, "A new port opened in Chabahar on Monday."));
        var provider = desk.Provider(kind) with { Address = $"http://{door.LocalEndpoint}" };
        await desk.Test.House.DraftingPairs.TurnOnAsync("fa", "en", provider, "Chief");
        await AssertUntouchedAsync(desk, DraftJobState.Done, DraftProblem.CutOff);
        door.Stop();
        await breaking;
    }

    [Theory]
    [InlineData(MachineKind.Openai, 429, """{"error":{"code":"insufficient_quota","message":"You exceeded your current quota."}}""")]
    [InlineData(MachineKind.Anthropic, 400, """{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}}""")]
    public async Task Who_says_by_a_word_that_the_money_is_used_up_is_not_asked_again(MachineKind kind, int status, string said)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Answer(Response.Create().WithStatusCode(status).WithBody(said));
        await AssertUntouchedAsync(desk, DraftJobState.Stopped, DraftProblem.OverQuota);
        Assert.Single(desk.Server.LogEntries);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_key_is_in_no_file_of_the_newsroom_and_in_nothing_that_it_tells(MachineKind kind)
    {
        await using var desk = await DraftDesk.OpenAsync(kind);
        desk.Answer(Response.Create().WithStatusCode(401).WithBody($"Incorrect key {DraftDesk.Key}"));
        var story = await desk.CarriedAsync(Persian);
        var job = await desk.DraftAsync(story);
        Assert.Equal(DraftProblem.WrongKey, job.Problem);

        var told = JsonSerializer.Serialize(job) + Encoding.UTF8.GetString(Dragoman.Identity.Audit.AuditFile.Json(await desk.Test.House.Audit.FindAsync(new(), 1000)));
        Assert.Contains("drafts-begun", told, StringComparison.Ordinal);
        Assert.DoesNotContain(DraftDesk.Key, told, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(desk.Test.House.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(DraftDesk.Key)) < 0, file);
        }
    }

    /// <summary>A server that goes away in the middle of its answer.</summary>
    private static async Task BreakOffAsync(TcpListener door, string contentType, string answer)
    {
        try
        {
            while (true)
            {
                using var client = await door.AcceptTcpClientAsync();
                var (stream, asked) = (client.GetStream(), new byte[64 * 1024]);
                await stream.ReadAtLeastAsync(asked, 1, throwOnEndOfStream: false);
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer[..(answer.Length / 2)]}"));
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(asked) > 0)
                    continue;
            }
        }
        catch (Exception shut) when (shut is SocketException or IOException)
        {
            // The door was shut.
        }
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
