using System.Collections.Concurrent;

namespace Dragoman.Web.Site.Pages;

/// <summary>
/// The pages that were made, by their address. They take so much memory and no more: what nobody asked for longest goes first.
/// A page goes when something that it shows changes, and is made again when it is next asked for.
/// </summary>
public sealed class KeptPages(long room)
{
    private const long DefaultRoom = 96L * 1024 * 1024;

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Entry> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> tagged = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long size;
    private long uses;
    private long changes;

    public KeptPages()
        : this(DefaultRoom)
    {
    }

    /// <summary>How often something was thrown away because it had changed. A page read before that may not be kept after it.</summary>
    public long Changes => Interlocked.Read(ref changes);

    public long Size => Interlocked.Read(ref size);

    public int Count => pages.Count;

    public StoredPage? Find(string address)
    {
        if (!pages.TryGetValue(address, out var entry))
            return null;
        entry.Used = Interlocked.Increment(ref uses);
        entry.Asked = Environment.TickCount64;
        return entry.Page;
    }

    /// <summary>Keeps a page, unless something changed since <paramref name="seen"/>, when its making began.</summary>
    /// <param name="again">Makes it again when it changes while readers still ask for it; null where that waits for a reader.</param>
    /// <param name="asked">When a reader last asked for it, in milliseconds since the machine started.</param>
    public void Keep(string address, StoredPage page, long seen, Func<Task<RenderedPage?>>? again = null, long? asked = null)
    {
        lock (gate)
        {
            if (seen != changes)
                return;
            Remove(address);
            pages[address] = new(page, again) { Used = Interlocked.Increment(ref uses), Asked = asked ?? Environment.TickCount64 };
            size += page.Size;
            foreach (var tag in page.Tags)
            {
                if (!tagged.TryGetValue(tag, out var addresses))
                    tagged[tag] = addresses = new(StringComparer.Ordinal);
                addresses.Add(address);
            }
            if (size > room)
                MakeRoom();
        }
    }

    /// <summary>Raised with the story that changed, or null where everything may have, before a page can be made that does not know of it.</summary>
    public event Action<string?>? Forgetting;

    /// <summary>Does something, unless something changed since <paramref name="seen"/>; nothing changes while it is done.</summary>
    public void Unless(long seen, Action act)
    {
        lock (gate)
        {
            if (seen == changes)
                act();
        }
    }

    /// <summary>Throws away whatever shows one of these, because a story changed.</summary>
    /// <returns>What of it readers asked for lately.</returns>
    public IReadOnlyList<HotPage> Forget(string story, IEnumerable<string> tags)
    {
        var (hot, since) = (new List<HotPage>(), Environment.TickCount64 - (long)Lately.TotalMilliseconds);
        lock (gate)
        {
            Forgetting?.Invoke(story);
            changes++;
            foreach (var tag in tags)
            {
                if (!tagged.TryGetValue(tag, out var addresses))
                    continue;
                foreach (var address in addresses.ToList())
                {
                    if (Remove(address) is { Again: { } again } entry && entry.Asked >= since)
                        hot.Add(new(address, again, entry.Asked));
                }
            }
        }
        return hot;
    }

    public void ForgetAll()
    {
        lock (gate)
        {
            Forgetting?.Invoke(null);
            changes++;
            pages.Clear();
            tagged.Clear();
            size = 0;
        }
    }

    /// <summary>A tenth at once, so that it is not done for each page.</summary>
    private void MakeRoom()
    {
        foreach (var (address, _) in pages.OrderBy(pair => pair.Value.Used).ToList())
        {
            Remove(address);
            if (size <= room / 10 * 9)
                return;
        }
    }

    private Entry? Remove(string address)
    {
        if (!pages.TryRemove(address, out var entry))
            return null;
        size -= entry.Page.Size;
        foreach (var tag in entry.Page.Tags)
        {
            if (tagged.TryGetValue(tag, out var addresses) && addresses.Remove(address) && addresses.Count == 0)
                tagged.Remove(tag);
        }
        return entry;
    }

    private sealed class Entry(StoredPage page, Func<Task<RenderedPage?>>? again)
    {
        public StoredPage Page => page;

        public Func<Task<RenderedPage?>>? Again => again;

        public long Asked { get; set; }

        public long Used { get; set; }
    }
}
