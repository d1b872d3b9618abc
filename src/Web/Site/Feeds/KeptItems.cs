using System.Collections.Concurrent;
using Dragoman.Web.Site.Pages;

namespace Dragoman.Web.Site.Feeds;

/// <summary>The newest items of feeds: when one story changes, the others need not be read and written again.</summary>
public sealed class KeptItems
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, (string Story, FeedItem Item)> items = new(StringComparer.Ordinal);
    private readonly KeptPages pages;

    public KeptItems(KeptPages pages)
    {
        this.pages = pages;
        pages.Forgetting += Forget;
    }

    public long Changes => pages.Changes;

    public FeedItem? Find(string key) => items.TryGetValue(key, out var kept) ? kept.Item : null;

    /// <summary>Keeps an item, unless something changed since its making began.</summary>
    public void Keep(string key, string story, FeedItem item, long seen) => pages.Unless(seen, () =>
    {
        if (items.Count >= Most)
            items.Clear();
        items[key] = (story, item);
    });

    private void Forget(string? story)
    {
        foreach (var (key, kept) in items)
        {
            if (story is null || kept.Story == story)
                items.TryRemove(key, out _);
        }
    }
}
