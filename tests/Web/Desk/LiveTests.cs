using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Desk;

/// <summary>The stream of what happens to stories, as a browser reads it.</summary>
public sealed class LiveTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_page_hears_what_another_program_does()
    {
        using var client = await desk.SignInAsync("Thomas");
        var story = await desk.FileAsync();
        await using var stream = await ListenAsync(client, "/desk/live");
        Assert.Equal("hello", (await NextAsync(stream)).EventType);

        await using var program = await desk.OpenAgainAsync();
        await program.Stories.ChangeAsync(story, changed => changed["fa"].Insert(null, BlockKind.Paragraph, program.ActOf("Nasrin")));

        var newest = await desk.House.Changes.NewestAsync();
        var told = await NextAsync(stream);
        // What another test did on the same server may still be on its way.
        while (long.Parse(told.EventId!, CultureInfo.InvariantCulture) < newest)
            told = await NextAsync(stream);
        Assert.Equal("change", told.EventType);
        var change = JsonDocument.Parse(told.Data).RootElement;
        Assert.Equal((story, "fa", "revision", "2", "Nasrin"), (Text(change, "story"), Text(change, "edition"), Text(change, "kind"), Text(change, "id"), Text(change, "by")));
        Assert.Equal($"{newest}", told.EventId);
    }

    [Fact]
    public async Task A_stream_of_a_story_tells_of_no_other()
    {
        using var client = await desk.SignInAsync("Thomas");
        var (one, other) = (await desk.FileAsync(), await desk.FileAsync());
        await using var stream = await ListenAsync(client, $"/desk/live/{one}");
        Assert.Equal("hello", (await NextAsync(stream)).EventType);

        foreach (var story in new[] { other, one })
            await desk.House.Stories.ChangeAsync(story, changed => Kill(changed, "Chief"));

        var change = JsonDocument.Parse((await NextAsync(stream)).Data).RootElement;
        Assert.Equal((one, "kill"), (Text(change, "story"), Text(change, "kind")));
    }

    [Fact]
    public async Task Who_comes_again_is_told_first_what_was_missed()
    {
        using var client = await desk.SignInAsync("Thomas");
        var before = await desk.House.Changes.NewestAsync();
        var story = await desk.FileAsync();
        await desk.House.Stories.ChangeAsync(story, changed => Kill(changed, "Chief"));

        await using var loaded = await ListenAsync(client, $"/desk/live?after={before}");
        Assert.Equal(["hello", "change", "change"], await TypesAsync(loaded, 3));
        await using var again = await ListenAsync(client, $"/desk/live?after={before}", $"{before + 1}");
        Assert.Equal(["hello", "change"], await TypesAsync(again, 2));
    }

    [Fact]
    public async Task A_page_that_missed_too_much_is_told_to_ask_for_all_anew()
    {
        using var client = await desk.SignInAsync("Thomas");
        var before = await desk.House.Changes.NewestAsync();
        for (var story = 0; story < 500; story++)
            await desk.FileAsync();
        await using var stream = await ListenAsync(client, $"/desk/live?after={before}");
        Assert.Equal(["hello", "reload"], await TypesAsync(stream, 2));
    }

    [Fact]
    public async Task A_stream_ends_with_the_session()
    {
        await desk.AddAsync("Lea", "en", Identity.Role.Editor);
        using var client = await desk.SignInAsync("Lea");
        await using var stream = await ListenAsync(client, "/desk/live");
        Assert.Equal("hello", (await NextAsync(stream)).EventType);

        await desk.House.Accounts.ChangePasswordAsync("Lea", "another long password");

        while (await stream.MoveNextAsync())
            Assert.True(stream.Current.EventType is "change" or "beat", stream.Current.EventType);
    }

    [Theory]
    [InlineData("/desk/live")]
    [InlineData("/desk/live/abcdefg")]
    public async Task Nobody_listens_who_is_not_signed_in(string path)
    {
        using var client = desk.Visit();
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static bool Kill(Story story, string by)
    {
        story.Kill("Wrong.", new(by, story.FiledAt));
        return true;
    }

    private static async Task<IAsyncEnumerator<SseItem<string>>> ListenAsync(DeskClient client, string path, string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (lastEvent is not null)
            request.Headers.Add("Last-Event-ID", lastEvent);
        var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        return SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> stream)
    {
        do
            Assert.True(await stream.MoveNextAsync(), "the stream has ended");
        while (stream.Current.EventType == "beat");
        return stream.Current;
    }

    private static async Task<List<string>> TypesAsync(IAsyncEnumerator<SseItem<string>> stream, int many)
    {
        var types = new List<string>();
        while (types.Count < many)
            types.Add((await NextAsync(stream)).EventType);
        return types;
    }

    private static string? Text(JsonElement change, string name) => change.GetProperty(name).GetString();
}
