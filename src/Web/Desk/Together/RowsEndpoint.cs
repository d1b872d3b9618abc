using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Together;

/// <summary>
/// The rows of a page that is open while others work: those that are not as the page has them, what others wrote, and what interrupts.
/// </summary>
internal static class RowsEndpoint
{
    /// <summary>What the page has: <c>KEY=VERSION</c> for each row, apart by spaces.</summary>
    private const string Known = "X-Rows";

    public static void MapRows(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/rows", async (
        string id, string edition, long? since, string? sources, HttpContext http, House house, CancellationToken cancel) =>
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        if (article.Withdrawn is not null)
            return new RazorComponentResult<ClosedNotice>(new Dictionary<string, object?> { ["Article"] = article, ["OutOfBand"] = true });
        return await Arrange.RowsAsync(http, house, article, new()
        {
            Known = KnownIn(http.Request.Headers[Known].ToString()),
            News = since is { } from ? await OthersNews.SinceAsync(house, article, from, http.Account().Name, cancel) : [],
            Interruptions = Interruption.Since(article, newsroom, sources),
        }, cancel);
    }).WithMetadata(new Unattended());

    private static Dictionary<string, string> KnownIn(string header) => header.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
        .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

/// <summary>A publication of a source that was made while its translation was open.</summary>
public sealed record Interruption(Article Source, Editions.Edition Edition, Publication Publication)
{
    /// <summary>The newest publications of the sources of an article, as a page remembers them: <c>fa:3,en:1</c>.</summary>
    public static string Remember(Article article) => string.Join(',', article.Chain.Skip(1).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Edition}:{source.Newest?.Number ?? 0}")));

    /// <summary>Those that came since, the cosmetic ones left out: they ask translators for nothing.</summary>
    public static IReadOnlyList<Interruption> Since(Article article, Editions.Newsroom newsroom, string? remembered)
    {
        if (string.IsNullOrEmpty(remembered))
            return [];
        var seen = remembered.Split(',').Select(pair => pair.Split(':')).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return
        [
            .. article.Chain.Skip(1).SelectMany(source => source.Publications
                .Where(made => long.TryParse(seen[source.Edition].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && made.Number > last)
                .Where(made => made.Change is not (null or ChangeType.Cosmetic))
                .Select(made => new Interruption(source, newsroom[source.Edition], made))),
        ];
    }
}
