using System.Collections.Concurrent;
using Dragoman.Stories;

namespace Dragoman.Web.Site.Pages;

/// <summary>
/// A list of articles cut into parts of so many articles, from the oldest on: with a new article only the last part changes. Where the
/// earlier ones begin is remembered.
/// </summary>
public sealed class ArchiveParts(House house)
{
    public const int OnFront = 24;
    public const int InSitemap = 2_000;
    public const int InNews = 100;

    private readonly ConcurrentDictionary<(ShownList List, int Size), List<long>> known = new();

    /// <summary>The places at which the parts begin, the oldest first; none where there are no articles.</summary>
    public async Task<IReadOnlyList<long>> OfAsync(ShownList list, int size, CancellationToken cancel)
    {
        if (known.GetValueOrDefault((list, size)) is not { } before)
        {
            var all = await house.ShownLines.EveryAsync(list, size, cancel);
            return all.Count == 0 ? [] : known[(list, size)] = [0, .. all.Skip(1)];
        }
        List<long>? more = null;
        var last = before[^1];
        while (await house.ShownLines.SkipAsync(list, last, size, cancel) is { } next)
            (more ??= []).Add(last = next);
        return more is null ? before : known[(list, size)] = [.. before, .. more];
    }
}
