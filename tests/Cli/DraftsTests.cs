using System.Text.Json;
using Dragoman.Databases;
using Dragoman.Drafting;
using Dragoman.Newsroom.Tests.Drafting;
using Dragoman.Storage;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Util;

namespace Dragoman.Cli.Tests;

public sealed class DraftsTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_story_is_drafted_when_it_was_turned_on_and_published_when_each_block_was_read(DatabaseKind kind)
    {
        using var machine = WireMockServer.Start();
        machine.Given(Request.Create().WithPath("/api/chat").UsingPost()).RespondWith(Response.Create().WithCallback(request => new ResponseMessage
        {
            StatusCode = 200,
            BodyData = new BodyData { DetectedBodyType = WireMock.Types.BodyType.String, BodyAsString = Protocol.Answer(MachineKind.Ollama, English(Protocol.Asked(MachineKind.Ollama, JsonDocument.Parse(request.Body!).RootElement))) },
        }));
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        var story = await newsroom.FileAsync("fa", "# بندر تازه\n\nبند یکم گزارش.\n\nبند دوم گزارش.");
        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();
        (await newsroom.RunAsync("translate", story, "--edition", "en")).Failed(2, "--draft");
        (await newsroom.RunAsync("translate", story, "--edition", "en", "--draft")).Failed(1, "off from fa into en", "dragoman drafts fa en");
        (await newsroom.RunAsync("drafts", "fa", "en", "--provider", "ollama", "--address", machine.Url!)).Failed(1, "No model");
        (await newsroom.RunAsync("drafts", "fa", "en", "--provider", "ollama", "--address", machine.Url!, "--model", "m", "--key-name", "HOME")).Failed(1, "DRAGOMAN_KEY_");
        (await newsroom.RunAsync("drafts", "fa", "en", "--provider", "ollama", "--address", machine.Url!, "--model", "m")).Done();

        var partly = await newsroom.RunAsync("translate", story, "--edition", "en", "--draft");

        Assert.Equal((1, "done", 2), (partly.Exit, partly["state"], (int)partly.Json["drafted"]!));
        Assert.Contains("another language", partly.Json["blocks"]![2]!["problem"]!.ToString(), StringComparison.Ordinal);
        var source = (await newsroom.ArticleAsync(story, "en"))["untranslated"]!.AsArray();
        Assert.Equal(2, (int)Assert.Single(source)!["index"]!);
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Failed(1, "Blocks 0, 1", "no person has confirmed");
        Assert.Equal((0, 2), (await newsroom.RunAsync("confirm", story, "--edition", "en")).Done() is var all ? ((int)all.Json["confirmed"]!, (int)all.Json["unread"]!) : default);
        (await newsroom.RunAsync("confirm", story, "--edition", "en", "--block", "0", "--block", "1")).Done();
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();
        Assert.Empty((await newsroom.RunAsync("drafts", "fa", "en", "--off")).Done().Json["drafts"]!.AsArray());
    }

    private static string English(string persian) =>
        persian.Contains("یکم", StringComparison.Ordinal) ? "It is the first paragraph."
        : persian.Contains("دوم", StringComparison.Ordinal) ? "این هنوز فارسی است و نه انگلیسی."
        : "New port";
}
