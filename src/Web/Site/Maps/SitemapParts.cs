using System.Collections.Concurrent;

namespace Dragoman.Web.Site.Maps;

/// <summary>
/// Where the parts of an edition's sitemap begin. A part holds so many articles in the order of their publication, so that only the last
/// one changes with a new article; where the earlier ones begin is remembered.
/// </summary>
public sealed class SitemapParts(House house)
{
    public const int Largest = 2_000;

    private readonly ConcurrentDictionary<string, List<long>> known = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<long>> OfAsync(string edition, CancellationToken cancel)
    {
        var starts = known.TryGetValue(edition, out var before) ? [.. before] : new List<long> { 0 };
        // A map without any address is none.
        if (before is null && await house.ShownLines.SkipAsync(edition, 0, 0, cancel) is null)
            return [];
        while (await house.ShownLines.SkipAsync(edition, starts[^1], Largest, cancel) is { } next)
            starts.Add(next);
        known[edition] = starts;
        return starts;
    }
}
