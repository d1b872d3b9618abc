using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Usage;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Names;

/// <param name="Accepted">The edition whose edits were just accepted, or null.</param>
public sealed record NameEditsView(Editions.Newsroom Newsroom, NameEntry Entry, IReadOnlyList<ArticleEditsCard> Articles, Editions.Edition? Accepted);

public sealed record ArticleEditsCard(ArticleEdits Edits, Editions.Edition Edition, bool MayAccept);

internal static class NameEditsEndpoints
{
    public static void MapNameEdits(this IEndpointRouteBuilder names)
    {
        names.MapGet("/{id}/edits", async (string id, string? accepted, HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            var entry = (await house.Names.BookAsync(cancel))[id];
            var edits = await house.NameEdits.OfAsync(id, cancel);
            return DeskRequest.Page<NameEditsPage>(new NameEditsView(newsroom, entry, [.. edits.Select(each => Card(each, newsroom, http))], newsroom.Find(accepted ?? "")));
        });
        names.MapPost("/{id}/edits", AcceptAsync);
        names.MapPost("/{id}/edits/leave", LeaveAsync);
    }

    private static ArticleEditsCard Card(ArticleEdits edits, Editions.Newsroom newsroom, HttpContext http)
    {
        var edition = newsroom[edits.Article.Edition];
        return new(edits, edition, edits.IsPublished && !edits.WaitsForDraft ? http.Account().MayPublish(edition.Tag) : http.Account().MayWrite(edition.Tag));
    }

    private static async Task<IResult> LeaveAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var edition = (await house.Editions.GetAsync(cancel))[form.Field("edition")];
        http.MustWrite(edition);
        await house.NameEdits.LeaveAsync(id, form.Field("story"), edition, Filed.OneLine(form.Field("reason"), "reason"), form.Field("seen"), http.Act(house), cancel);
        return Results.LocalRedirect($"/desk/names/{Uri.EscapeDataString(id)}/edits");
    }

    private static async Task<IResult> AcceptAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var edition = (await house.Editions.GetAsync(cancel))[form.Field("edition")];
        http.MustWrite(edition);
        var story = form.Field("story");
        if ((await house.Stories.GetAsync(story, cancel))[edition.Tag].Newest is not null)
            http.MustPublish(edition);
        var change = Words.TryRead<ChangeType>(form.Field("change"), out var type) ? type : ChangeType.Cosmetic;
        await house.NameEdits.AcceptAsync(id, story, edition, change, Filed.OneLine(form.Field("note"), "note"), form.Field("seen"), http.Act(house), cancel);
        return Results.LocalRedirect($"/desk/names/{Uri.EscapeDataString(id)}/edits?accepted={edition.Tag}");
    }
}
