using Dragoman.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Board;

internal static class BoardEndpoints
{
    private const int MostStories = 300;

    public static void MapBoard(this IEndpointRouteBuilder desk) => desk.MapGet("", async (string? edition, HttpContext http, House house, CancellationToken cancel) =>
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var shown = newsroom.Find(edition ?? "") ?? newsroom.Find(OwnEdition(http.Account())) ?? newsroom.Editions[0];
        var stories = await house.Stories.ListAsync(MostStories, cancel);
        var now = house.Clock.GetCurrentInstant();
        var rows = newsroom.Editions.ToDictionary(each => each.Tag, each => stories.Select(story => BoardRow.Of(story, each, now)).ToList());
        var tabs = newsroom.Editions.Select(each => new BoardTab(
            each.Tag, EditionLabel.NameOf(each), rows[each.Tag].Count(row => row.Duty < Duty.Scheduled), each.Tag == shown.Tag));
        var groups = rows[shown.Tag].GroupBy(row => row.Duty).OrderBy(group => group.Key)
            .Select(group => new BoardGroup(group.Key, [.. group.OrderByDescending(row => row.At).Select(row => row.Checked(house.Checks, newsroom))]));
        return DeskRequest.Page<BoardPage>(new BoardView([.. tabs], shown, EditionLabel.NameOf(shown), [.. groups], stories.Count));
    });

    private static string OwnEdition(Account account) => account.Roles.Keys.FirstOrDefault(tag => tag != Identity.Account.EveryEdition) ?? "";
}
