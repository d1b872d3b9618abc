using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Site.Pages;

/// <summary>A page that was thrown away, and how it is made again.</summary>
/// <param name="Asked">When a reader last asked for it, in milliseconds since the machine started.</param>
public sealed record HotPage(string Key, Func<Task<RenderedPage?>> Make, long Asked);

/// <summary>
/// Makes the pages that are not kept: of many readers who ask for one that has just changed, one makes it. What readers asked for lately
/// is made again by itself, before the next one asks.
/// </summary>
public sealed class PageMaker(KeptPages kept, ILogger<PageMaker> log)
{
    /// <summary>A robot that has just read all maps must not make one correction cost hundreds of pages.</summary>
    private const int MostAgain = 32;

    private readonly ConcurrentDictionary<string, Lazy<Task<StoredPage?>>> making = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HotPage> waiting = new(StringComparer.Ordinal);
    private int isWorking;

    /// <summary>A page that is not kept; null where there is none.</summary>
    /// <param name="seen">What <see cref="KeptPages.Changes"/> was before anything was read that goes into the page.</param>
    /// <param name="isRepeatable">Whether it may be made again without a reader's request.</param>
    public Task<StoredPage?> MakeAsync(string key, long seen, Func<Task<RenderedPage?>> make, bool isRepeatable) =>
        MakeAsync(key, seen, make, isRepeatable, Environment.TickCount64);

    /// <summary>Makes pages again that were thrown away, without anybody waiting for it.</summary>
    public void MakeAgain(IEnumerable<HotPage> pages)
    {
        foreach (var page in pages.OrderByDescending(page => page.Asked).Take(MostAgain))
            waiting[page.Key] = page;
        if (!waiting.IsEmpty && Interlocked.Exchange(ref isWorking, 1) == 0)
            _ = Task.Run(WorkAsync);
    }

    /// <summary>Nothing that waits may be made again as it was.</summary>
    public void ForgetAll() => waiting.Clear();

    private async Task WorkAsync()
    {
        do
        {
            // The front page comes before its feeds, those before the sections; a reader who asks meanwhile comes before the next of them.
            while (waiting.Values.MinBy(page => page.Key.Length) is { } page && waiting.TryRemove(page.Key, out _))
                await Task.Factory.StartNew(() => MakeAgainAsync(page), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default).Unwrap();
            Interlocked.Exchange(ref isWorking, 0);
        }
        while (!waiting.IsEmpty && Interlocked.Exchange(ref isWorking, 1) == 0);
    }

    private async Task MakeAgainAsync(HotPage page)
    {
        try
        {
            var seen = kept.Changes;
            await MakeAsync(page.Key, seen, page.Make, isRepeatable: true, page.Asked);
            if (kept.Changes != seen)
                waiting.TryAdd(page.Key, page);
        }
#pragma warning disable CA1031 // Whatever it is, the next reader's request meets it again and is told of it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogDebug(error, "{Page} was not made again.", page.Key);
        }
    }

    private async Task<StoredPage?> MakeAsync(string key, long seen, Func<Task<RenderedPage?>> make, bool isRepeatable, long asked)
    {
        // What changes meanwhile is not waited for by the next.
        var name = $"{seen}:{key}";
        try
        {
            return await making.GetOrAdd(name, new Lazy<Task<StoredPage?>>(async () =>
            {
                if (await make() is not { } made)
                    return null;
                var page = StoredPage.Of(made);
                kept.Keep(key, page, seen, isRepeatable ? make : null, asked);
                return page;
            })).Value;
        }
        finally
        {
            making.TryRemove(name, out _);
        }
    }
}
