using System.Text.Json;
using Dragoman.Drafting;
using Dragoman.Storage;
using Dragoman.Stories;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Dragoman.Newsroom.Tests.Drafting;

/// <summary>A newsroom with a machine at a local address that speaks the real protocols and gives what a test says.</summary>
internal sealed class DraftDesk : IAsyncDisposable
{
    public const string Key = "a key that nobody may see";

    private const string KeyName = "DRAGOMAN_KEY_TEST";

    private DraftDesk(TestHouse test, WireMockServer server, Drafter drafter) => (Test, Server, Drafter) = (test, server, drafter);

    public TestHouse Test { get; }

    public WireMockServer Server { get; }

    public Drafter Drafter { get; }

    public static async Task<DraftDesk> OpenAsync(MachineKind kind, DatabaseKind database = DatabaseKind.Sqlite, TimeSpan? patience = null)
    {
        var test = await TestHouse.OpenAsync(database);
        var server = WireMockServer.Start();
        var blocks = new BlockDrafting(test.House.Stories, test.House.Memory, new(test.House.Database), name => name == KeyName ? Key : null, patience ?? TimeSpan.FromSeconds(30));
        var desk = new DraftDesk(test, server, new(test.House.DraftingPairs, new(test.House.Database, test, test.House.Audit), test.House.Stories, blocks, test));
        await test.House.DraftingPairs.TurnOnAsync("fa", "en", desk.Provider(kind), "Chief");
        return desk;
    }

    public MachineProvider Provider(MachineKind kind) => new()
    {
        Kind = kind,
        Address = Server.Url! + (kind == MachineKind.Openai ? "/v1" : ""),
        Model = kind is MachineKind.Deepl or MachineKind.Libretranslate ? null : "model-1",
        KeyName = KeyName,
    };

    /// <summary>A Persian original, carried into English with nothing translated.</summary>
    public async Task<string> CarriedAsync(params string[] paragraphs)
    {
        var id = await Test.FileAsync("fa", paragraphs);
        await Test.ChangeAsync(id, story => story.Carry(story["fa"], Test.Newsroom["en"], Test.By("Thomas")));
        return id;
    }

    /// <summary>What the machine answers, whatever it is asked.</summary>
    public void Answer(IResponseBuilder answer) => Server.Given(Request.Create().UsingPost()).RespondWith(answer);

    /// <summary>The machine translates each text as told, in its own protocol.</summary>
    public void Translate(MachineKind kind, Func<string, string> translation) => Answer(Response.Create().WithCallback(request => new ResponseMessage
    {
        StatusCode = 200,
        Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new(Protocol.ContentTypeOf(kind)) },
        BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = Protocol.Answer(kind, translation(Protocol.Asked(kind, JsonDocument.Parse(request.Body!).RootElement))) },
    }));

    public async Task<DraftJob> DraftAsync(string story, params string[]? only) =>
        await Drafter.EndOfAsync((await Drafter.StartAsync(story, "en", only is { Length: > 0 } ? only : null, "Thomas")).Id);

    public async Task<Article> ArticleAsync(string story) => (await Test.GetAsync(story))["en"];

    public async ValueTask DisposeAsync()
    {
        await Drafter.DisposeAsync();
        Server.Stop();
        Server.Dispose();
        await Test.DisposeAsync();
    }
}
