using System.Data.Common;
using System.Diagnostics;
using Dragoman.Changes;
using Dragoman.Editions;
using Dragoman.Web.Site.Themes;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dragoman.Web.Site.Pages;

/// <summary>
/// Keeps the pages right. Whatever program publishes, the database's numbers say so: they are asked for before an answer, at once after
/// this program has written itself, else at most every few milliseconds.
/// </summary>
public sealed class Freshness(House house, KeptPages pages, PageMaker maker, LiveTheme theme, ILogger<Freshness> log) : IDisposable
{
    private const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<HotPage> hot = [];
    private PublicState? known;
    private Newsroom? newsroom;
    private Instant until;
    private long written = -1;
    private long asked;
    private long shown;

    /// <summary>The newsroom as it was at the last look.</summary>
    public Newsroom Newsroom => newsroom ?? throw new InvalidOperationException("Look first.");

    public Instant Now => house.Clock.GetCurrentInstant();

    /// <summary>The address of the site; null while it is only reached where it is served.</summary>
    public string? Site => newsroom?.Site;

    /// <summary>Returns when the kept pages are right.</summary>
    public ValueTask LookAsync(CancellationToken cancel)
    {
        var mustWait = house.Database.Written != written || IsDue;
        return !mustWait && Stopwatch.GetElapsedTime(Interlocked.Read(ref asked)) < Pause ? ValueTask.CompletedTask : new(LookAsync(mustWait, cancel));
    }

    private bool IsDue => known is null || (known.Next is { } next && next <= house.Clock.GetCurrentInstant());

    private async Task LookAsync(bool mustWait, CancellationToken cancel)
    {
        // Somebody else is asking already: what was right some milliseconds ago is right enough.
        if (!await gate.WaitAsync(mustWait ? Timeout.Infinite : 0, cancel))
            return;
        try
        {
            await CompareAsync(cancel);
        }
        catch (DbException error) when (known is not null)
        {
            log.LogWarning(error, "Whether something was published could not be read; readers see the pages that are kept.");
            Interlocked.Exchange(ref asked, Stopwatch.GetTimestamp());
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        var (before, now) = (house.Database.Written, house.Clock.GetCurrentInstant());
        var state = await house.PublicState.ReadAsync(now, cancel);
        theme.Look();
        if (theme.Version != shown)
        {
            shown = theme.Version;
            ForgetAll();
        }
        if (known is null || state.Appearance != known.Appearance)
        {
            newsroom = await house.Editions.GetAsync(cancel);
            ForgetAll();
        }
        else
        {
            if (state.Change > known.Change)
                await ApplyAsync(known.Change, cancel);
            if (known.Next is { } due && due <= now)
                await ApplyDueAsync(now, cancel);
        }
        maker.MakeAgain(hot);
        hot.Clear();
        (known, until, written) = (state, now, before);
        Interlocked.Exchange(ref asked, Stopwatch.GetTimestamp());
    }

    private async Task ApplyAsync(long after, CancellationToken cancel)
    {
        IReadOnlyList<StoryChange> changes;
        do
        {
            changes = await house.Changes.AfterAsync(after, Batch, cancel);
            foreach (var change in changes)
                Apply(change);
            after = changes.Count > 0 ? changes[^1].Number : after;
        }
        while (changes.Count == Batch);
    }

    private void Apply(StoryChange change)
    {
        IEnumerable<string> tags = change.Kind switch
        {
            ChangeKind.Publication or ChangeKind.Correction or ChangeKind.Kill or ChangeKind.Takedown or ChangeKind.Section or ChangeKind.Byline =>
                [PageTag.Text(change.Story), PageTag.Story(change.Story), .. Lists(change.Edition)],
            ChangeKind.Revision or ChangeKind.Waiver => [PageTag.Text(change.Story)],
            _ => [],
        };
        Forget(change.Story, [.. tags, .. OldMaps(change)]);
    }

    /// <summary>A first publication stands at the end of the maps; any other changes what they said before.</summary>
    private IEnumerable<string> OldMaps(StoryChange change) => change.Kind switch
    {
        ChangeKind.Publication when change.Subject == "1" => [],
        ChangeKind.Publication or ChangeKind.Correction or ChangeKind.Kill or ChangeKind.Takedown => Tags(change.Edition).Select(PageTag.OldMap),
        _ => [],
    };

    private async Task ApplyDueAsync(Instant now, CancellationToken cancel)
    {
        foreach (var story in await house.Shown.DueAsync(until, now, cancel))
            Forget(story, [PageTag.Text(story), PageTag.Story(story), .. Lists(null), .. Tags(null).Select(PageTag.OldMap)]);
    }

    private void Forget(string story, IEnumerable<string> tags)
    {
        var all = tags.ToList();
        if (all.Count > 0)
            hot.AddRange(pages.Forget(story, all));
    }

    private void ForgetAll()
    {
        pages.ForgetAll();
        maker.ForgetAll();
        hot.Clear();
    }

    private IEnumerable<string> Tags(string? edition) => edition is null ? Newsroom.Editions.Select(each => each.Tag) : [edition];

    private IEnumerable<string> Lists(string? edition) => Tags(edition).SelectMany(tag => new[] { PageTag.Newest(tag), PageTag.Map(tag) });

    public void Dispose() => gate.Dispose();
}
