namespace Dragoman.Web.Site.Hubs;

/// <summary>Tells the newsroom's hub (WebSub) which feeds have changed; the hub fetches them and passes them on to whoever subscribed.</summary>
public sealed class HubTelling(House house) : IDisposable
{
    private const int AtOnce = 100;

    // A hub that answers with a redirect is not followed: its address is the newsroom's to know.
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Returns when the hub knows of all that is public.</summary>
    /// <exception cref="HttpRequestException">The hub did not take it; it is told again.</exception>
    public async Task TellAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            await TellNewsAsync(cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        gate.Dispose();
    }

    private async Task TellNewsAsync(CancellationToken cancel)
    {
        // Feeds without a public address of their own can be fetched by nobody.
        if (await house.Editions.FindAsync(cancel) is not { Hub: { } hub, Site: { } origin } newsroom)
            return;
        var now = house.Clock.GetCurrentInstant();
        if (await house.Hub.NewsAsync([.. newsroom.Editions.Select(edition => edition.Tag)], now, cancel) is not { } news)
            return;
        var site = new SiteViews(newsroom, newsroom.Editions[0], origin).Site;
        List<string> feeds =
        [
            .. site.Editions.Where(edition => news.Editions.Contains(edition.Language)).SelectMany(edition => new[] { edition.Feed, edition.Atom, edition.JsonFeed }),
            .. news.IsCorrected ? site.Editions.Select(edition => edition.CorrectionFeed) : [],
        ];
        feeds.AddRange(await ChangedFeeds.OfAsync(house, newsroom, news.Stories, cancel));
        foreach (var some in feeds.Chunk(AtOnce))
            await TellAsync(new(hub), some.Select(site.Absolute), cancel);
        await house.Hub.KeepAsync(news.Next, cancel);
    }

    private async Task TellAsync(Uri hub, IEnumerable<string> feeds, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), .. feeds.Select(feed => KeyValuePair.Create("hub.url", feed))]);
        using var answer = await client.PostAsync(hub, form, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
