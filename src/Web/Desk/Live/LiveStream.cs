using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Dragoman.Web.Desk.Live;

/// <summary>
/// What one page is sent: first what it missed, then what happens, and a beat in between, so that either side notices when the other
/// is gone. It ends with the session; a browser that has lost it comes again and names the last change that it knows.
/// </summary>
internal sealed class LiveStream(LiveFeed feed, House house, SessionWatch session)
{
    /// <summary>A page that missed more is better loaded again.</summary>
    private const int MostMissed = 500;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ComeAgainAfter = TimeSpan.FromSeconds(2);

    public async IAsyncEnumerable<SseItem<string>> SendAsync(string? story, long? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var listener = await feed.ListenAsync(story, cancel);
        var last = after ?? await house.Changes.NewestAsync(cancel);
        yield return new("", "hello") { ReconnectionInterval = ComeAgainAfter };
        var missed = await house.Changes.AfterAsync(last, MostMissed, cancel);
        if (missed.Count == MostMissed)
        {
            last = await house.Changes.NewestAsync(cancel);
            yield return new("", "reload") { EventId = $"{last}" };
        }
        else
        {
            foreach (var change in missed.Where(change => story is null || change.Story == story))
                yield return LiveEvent.Of(change).Item;
            last = missed.Count == 0 ? last : missed[^1].Number;
        }
        var (beaten, asked) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp());
        var coming = listener.Heard.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            await Task.WhenAny(coming, Task.Delay(AskEvery, cancel));
            if (cancel.IsCancellationRequested)
                yield break;
            if (Stopwatch.GetElapsedTime(asked) >= AskEvery)
            {
                if (!await session.IsSignedInAsync())
                    yield break;
                asked = Stopwatch.GetTimestamp();
            }
            if (Stopwatch.GetElapsedTime(beaten) >= Beat)
            {
                yield return new("", "beat");
                beaten = Stopwatch.GetTimestamp();
            }
            if (!coming.IsCompleted)
                continue;
            if (!await coming)
                yield break;
            while (listener.Heard.TryRead(out var told))
            {
                if (told.Number > last || told.Number is null)
                    yield return told.Item;
                last = told.Number ?? last;
            }
            coming = listener.Heard.WaitToReadAsync(cancel).AsTask();
        }
    }
}
