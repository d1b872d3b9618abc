using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Desk.Live;

/// <summary>
/// What happens to stories, from whichever program, to every page that listens. However many listen, one reader asks the database, and
/// none while nobody listens.
/// </summary>
internal sealed class LiveFeed(House house, IHostApplicationLifetime server, ILogger<LiveFeed> log) : IDisposable
{
    private const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(server.ApplicationStopping);
    private readonly HashSet<Listener> listeners = [];
    private bool isReading;

    /// <summary>When no more is told: the server stops, or is gone without having been stopped.</summary>
    public CancellationToken Ends => ends.Token;

    /// <summary>Hears of a story, or of all of them, from now on: what happened before stands in <see cref="House.Changes"/>.</summary>
    public async Task<Listener> ListenAsync(string? story, CancellationToken cancel)
    {
        var listener = new Listener(this, story);
        await starting.WaitAsync(cancel);
        try
        {
            lock (gate)
                listeners.Add(listener);
            if (!isReading)
            {
                var from = await house.Changes.NewestAsync(cancel);
                isReading = true;
                house.Drafter.Moved += TellOfDrafts;
                _ = ReadAsync(from, ends.Token);
            }
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>A machine that drafts here got on: those who look at the article ask how far it is.</summary>
    private void TellOfDrafts(string story) => Tell(LiveEvent.Passing(story, "drafting", new { story }));

    /// <summary>Tells those who listen now; nobody else will hear of it.</summary>
    public void Tell(LiveEvent told)
    {
        Listener[] all;
        lock (gate)
            all = [.. listeners];
        foreach (var listener in all)
            listener.Hear(told);
    }

    private async Task ReadAsync(long last, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                var changes = await house.Changes.AfterAsync(last, Batch, end);
                foreach (var change in changes)
                    Tell(LiveEvent.Of(change));
                if (changes.Count > 0)
                    last = changes[^1].Number;
                if (changes.Count == Batch)
                    continue;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning(error, "What happened to stories could not be read; it is tried again.");
                pause = PauseAfterFailure;
            }
            await Task.Delay(pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested || !await IsHeardAsync())
                return;
        }
    }

    /// <summary>Whoever comes while the reader leaves waits until it has left, and starts another.</summary>
    private async Task<bool> IsHeardAsync()
    {
        await starting.WaitAsync();
        try
        {
            lock (gate)
                isReading = listeners.Count > 0;
            if (!isReading)
                house.Drafter.Moved -= TellOfDrafts;
            return isReading;
        }
        finally
        {
            starting.Release();
        }
    }

    public void Dispose()
    {
        house.Drafter.Moved -= TellOfDrafts;
        ends.Cancel();
        ends.Dispose();
    }

    /// <summary>A page's place in the feed. What it does not fetch in time it has to ask the database for.</summary>
    internal sealed class Listener(LiveFeed feed, string? story) : IDisposable
    {
        private const int Most = 256;

        private readonly Channel<LiveEvent> heard = Channel.CreateBounded<LiveEvent>(Most);

        /// <summary>Ends when it was not read for too long.</summary>
        public ChannelReader<LiveEvent> Heard => heard.Reader;

        internal void Hear(LiveEvent told)
        {
            if ((story is null || story == told.Story) && !heard.Writer.TryWrite(told))
                heard.Writer.TryComplete();
        }

        public void Dispose()
        {
            lock (feed.gate)
                feed.listeners.Remove(this);
        }
    }
}
