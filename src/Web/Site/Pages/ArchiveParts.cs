using System.Collections.Concurrent;

namespace Dragoman.Web.Site.Pages;

/// <summary>
/// An edition's archive cut into parts of so many articles, from the oldest on: with a new article only the last part changes. Where the
/// earlier ones begin is remembered.
/// </summary>
public sealed class ArchiveParts(House house)
{
    public const int OnFront = 24;
    public const int InSitemap = 2_000;

    private readonly ConcurrentDictionary<(string Edition, int Size), List<long>> known = new();

    /// <summary>The places at which the parts begin, the oldest first; none where the edition has published nothing.</summary>
    public async Task<IReadOnlyList<long>> OfAsync(string edition, int size, CancellationToken cancel)
    {
        var before = known.GetValueOrDefault((edition, size));
        if (before is null && await house.ShownLines.SkipAsync(edition, 0, 0, cancel) is null)
            return [];
        List<long>? more = null;
        var last = before?[^1] ?? 0;
        while (await house.ShownLines.SkipAsync(edition, last, size, cancel) is { } next)
            (more ??= []).Add(last = next);
        if (before is not null && more is null)
            return before;
        return known[(edition, size)] = [.. before ?? [0], .. more ?? []];
    }
}
