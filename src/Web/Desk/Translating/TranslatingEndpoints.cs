using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Translating;

internal static class TranslatingEndpoints
{
    public static void MapTranslating(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapGet("", ShowAsync);
        article.MapPost("/from/{block}", SaveAsync);
        article.MapPost("/confirm", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            WritingEndpoints.ChangeAsync(id, edition, http, house, (article, form, act) => article.Confirm(form.Field("block") is { Length: > 0 } block ? [block] : null, act), cancel));
        article.MapPost("/leave-out", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
            {
                article.LeaveOut(form.Field("block"), Filed.OneLine(form.Field("reason"), "reason"), act);
                return new("");
            }, cancel));
        article.MapPost("/take-up", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            WritingEndpoints.ChangeAsync(id, edition, http, house, (article, form, act) => article.TakeUp(form.Field("block"), act), cancel));
    }

    /// <summary>The translation beside its source, or an original alone.</summary>
    private static async Task<IResult> ShowAsync(string id, string edition, long? undo, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustWrite(home);
        var card = ArticleCard.Of((await house.Stories.GetAsync(id, cancel))[home.Tag], newsroom, http.Account(), house.Checks, house.Clock.GetCurrentInstant());
        if (!card.Open)
            return Results.LocalRedirect($"/desk/stories/{id}");
        // What can be taken back stands in the address while nobody has gone on.
        var last = undo == card.Article.Head.Number ? undo : null;
        return card.SourceEdition is { } source
            ? DeskRequest.Page<TranslatingPage>(await TranslatingView.OfAsync(house, card, source, cancel) with { Undo = last })
            : DeskRequest.Page<WritingPage>(WritingView.Of(card, newsroom) with { Undo = last });
    }

    private static async Task<IResult> SaveAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var typed = form.Typed();
        var saved = await house.Stories.ChangeAsync(id, story =>
        {
            var article = story[home.Tag];
            var stored = article.Head.Content.Blocks.FirstOrDefault(known => known.Carried?.Block == block);
            return (Block: article.SaveTranslation(block, typed, WritingEndpoints.Seen(form, stored), http.Act(house)), Article: article);
        }, cancel);
        return await WritingEndpoints.SavedAsync(http, house, saved.Article, saved.Block, block, cancel);
    }
}
