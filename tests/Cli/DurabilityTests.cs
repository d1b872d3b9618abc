using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Cli.Tests;

/// <summary>The server is killed while editors save and publish; whatever it had acknowledged is there afterwards.</summary>
public sealed class DurabilityTests
{
    private const int Writers = 3;

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_killed_server_loses_no_acknowledged_write(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en");
        var password = (await newsroom.RunAsync("account", "Nasrin", "--role", "chief")).Done()["password"];
        var story = await newsroom.FileAsync("en", "# A long night\n\nOne.\n\nTwo.\n\nThree.");
        var acknowledged = new ConcurrentBag<string>();
        var cookies = new CookieContainer();
        string? token = null;
        for (var round = 0; round < 5; round++)
        {
            var site = await newsroom.ServeAsync();
            using var desk = token is null
                ? await DeskSession.SignInAsync(cookies, site.Address, "Nasrin", password)
                : new DeskSession(cookies, site.Address) { Token = token };
            if (token is null)
                await desk.ReadTokenAsync($"/desk/stories/{story}/en");
            token = desk.Token;
            var blocks = await BlocksAsync(newsroom, story);
            var busy = Enumerable.Range(1, Writers).Select(n => WriteAsync(desk, story, blocks[n], $"{round}/{n}", acknowledged))
                .Append(PublishAsync(desk, story)).ToList();
            // A cold server takes its time for the first saves; the random moment comes after them.
            var enough = acknowledged.Count + Writers + 1;
            for (var wait = 0; acknowledged.Count < enough && wait < 6000; wait++)
                await Task.Delay(10);
            await Task.Delay(RandomNumberGenerator.GetInt32(0, 400));
            await site.DisposeAsync();
            await Task.WhenAll(busy);
            await CheckAsync(newsroom, story, acknowledged);
        }
        Assert.True(acknowledged.Count > 15, $"only {acknowledged.Count} saves were acknowledged");
    }

    /// <summary>Saves one text after the other into a block, until the server is gone.</summary>
    private static async Task WriteAsync(DeskSession desk, string story, Block block, string mark, ConcurrentBag<string> acknowledged)
    {
        var seen = block.Digest;
        try
        {
            for (var n = 1; ; n++)
            {
                var text = $"Save {n} of {mark}.";
                using var answer = await desk.PostAsync($"/desk/stories/{story}/en/blocks/{block.Id}", ("text", text), ("seen", seen));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                acknowledged.Add(text);
                seen = Digest.OfText(text);
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed.
        }
    }

    private static async Task PublishAsync(DeskSession desk, string story)
    {
        try
        {
            while (true)
            {
                using var answer = await desk.PostAsync($"/desk/stories/{story}/en/publish", ("change", "update"));
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                await Task.Delay(20);
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed.
        }
    }

    private static Task<House> OpenAsync(TestNewsroom newsroom) => House.OpenAsync(newsroom.Data, newsroom.ConnectionString, SystemClock.Instance);

    private static async Task<IReadOnlyList<Block>> BlocksAsync(TestNewsroom newsroom, string story)
    {
        await using var house = await OpenAsync(newsroom);
        return (await house.Stories.GetAsync(story)).Original.Head.Content.Blocks;
    }

    private static async Task CheckAsync(TestNewsroom newsroom, string story, IEnumerable<string> acknowledged)
    {
        await using var house = await OpenAsync(newsroom);
        var article = (await house.Stories.GetAsync(story)).Original;
        var written = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1L; number <= article.Head.Number; number++)
            written.UnionWith((await house.Stories.RevisionAsync(article, number)).Content.Blocks.Select(block => block.Text));
        Assert.Empty(acknowledged.Except(written));

        var keys = await house.Keys.PublishedAsync();
        foreach (var publication in article.Publications)
            Assert.True((await house.Provenance.FindAsync(article, publication))?.Check(keys).Valid, $"publication {publication.Number} has its signed record");
        Assert.Equal(0, await house.Database.ReadAsync(session => session.FirstAsync<long>(
            "SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM revision WHERE article_id = article.id)")));
        if (house.Database.Kind == DatabaseKind.Sqlite)
            Assert.Equal("ok", await house.Database.ReadAsync(session => session.FirstAsync<string>("PRAGMA integrity_check")));
    }
}
