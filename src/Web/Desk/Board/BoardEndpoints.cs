using Dragoman.Editions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Board;

internal static class BoardEndpoints
{
    private const int CardsOfColumn = 30;
    private const int Rows = 100;
    private const int StoriesOfMatrix = 50;
    private const int MostChanged = 300;

    public static void MapBoard(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("", async (HttpContext http, House house, CancellationToken cancel) =>
            DeskRequest.Page<BoardPage>(await ViewAsync(http, house, cancel)));
        desk.MapGet("/board/changed", ChangedAsync);
        desk.MapAssignments();
    }

    private static async Task<BoardView> ViewAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var after = await house.Changes.NewestAsync(cancel);
        var view = await FrameAsync(http, house, cancel) with { After = after };
        var (query, filter) = (view.Query, view.Query.FilterFor(view.Reader, view.Newsroom));
        view = view with { Counts = await house.Board.CountAsync(filter with { State = null }, view.Now, cancel) };
        return query.Look switch
        {
            BoardLook.List => view with { List = await house.Board.ListAsync(filter, query.Order, query.IsDescending, view.Now, Rows + 1, query.From, cancel) },
            BoardLook.Matrix => view with { Stories = await house.Board.StoriesAsync(filter, view.Now, StoriesOfMatrix + 1, query.From, cancel) },
            _ => view with { Columns = await house.Board.ColumnsAsync(filter, view.Now, CardsOfColumn, cancel) },
        };
    }

    /// <summary>The cards of some stories as they are now, those that the address asks for; whichever are not among them lie elsewhere.</summary>
    private static async Task<RazorComponentResult<BoardChanged>> ChangedAsync(string stories, HttpContext http, House house, CancellationToken cancel)
    {
        var view = await FrameAsync(http, house, cancel);
        var ids = stories.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostChanged).ToList();
        var filter = view.Query.FilterFor(view.Reader, view.Newsroom);
        var cards = await house.Board.OfStoriesAsync(filter, ids, view.Now, cancel);
        var all = view.Query.Look == BoardLook.Matrix ? await house.Board.OfStoriesAsync(cards.Select(card => card.Story).ToHashSet(StringComparer.Ordinal), cancel) : cards;
        return DeskRequest.Page<BoardChanged>(view with
        {
            Counts = await house.Board.CountAsync(filter with { State = null }, view.Now, cancel),
            List = cards,
            Stories = [.. all.GroupBy(card => card.Story, StringComparer.Ordinal)],
        });
    }

    private static async Task<BoardView> FrameAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var (reader, now) = (http.Account(), house.Clock.GetCurrentInstant());
        var query = BoardQuery.Of(http.Request.Query, reader, newsroom);
        var editions = query.EditionsFor(reader, newsroom);
        var owed = await house.Board.OwedAsync([.. newsroom.Editions.Select(edition => edition.Tag)], now, cancel);
        return new(query, newsroom, reader, now)
        {
            Tabs = [.. Tabs(query, newsroom, BoardQuery.OwnOf(reader, newsroom), owed)],
            Sections = [.. newsroom.Editions.Where(edition => editions.Contains(edition.Tag)).SelectMany(edition => edition.Sections).DistinctBy(section => section.Slug)],
            People = [.. (await house.Accounts.ListAsync(cancel)).Where(account => account.Id != reader.Id && editions.Any(account.MayWrite)).Select(account => account.Name)],
            IsEmpty = owed.Count == 0 && await house.Stories.CountAsync(cancel) == 0,
        };
    }

    private static IEnumerable<BoardTab> Tabs(BoardQuery query, Newsroom newsroom, IReadOnlyList<string> own, IReadOnlyDictionary<string, long> owed)
    {
        BoardTab Tab(string edition, long count) => new(edition, (query with { Edition = edition, Section = "", From = 0 }).Address, count, query.Edition == edition);
        if (newsroom.Editions.Count > 1)
            yield return Tab(BoardQuery.All, owed.Values.Sum());
        if (own.Count > 1 && own.Count < newsroom.Editions.Count)
            yield return Tab(BoardQuery.Mine, own.Sum(edition => owed.GetValueOrDefault(edition)));
        foreach (var edition in newsroom.Editions)
            yield return Tab(edition.Tag, owed.GetValueOrDefault(edition.Tag));
    }

    /// <summary>One more than is shown tells that there are more.</summary>
    internal static int ShownOf(BoardLook look) => look == BoardLook.List ? Rows : StoriesOfMatrix;
}
