using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Speech;
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
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
            {
                article.Confirm(form.Field("block") is { Length: > 0 } block ? [block] : null, act);
                return new("", [], Undoable: false);
            }, cancel));
        article.MapPost("/leave-out", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
            {
                article.LeaveOut(form.Field("block"), Filed.OneLine(form.Field("reason"), "reason"), act);
                return new("");
            }, cancel));
        article.MapPost("/take-up", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
            {
                article.TakeUp(form.Field("block"), act);
                return new("");
            }, cancel));
    }

    /// <summary>The translation beside its source, or an original alone.</summary>
    private static async Task<IResult> ShowAsync(string id, string edition, long? undo, HttpContext http, House house, CancellationToken cancel)
    {
        // Asked before what is shown, so that nothing falls in between.
        var after = await house.Changes.NewestAsync(cancel);
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustWrite(home);
        var card = ArticleCard.Of((await house.Stories.GetAsync(id, cancel))[home.Tag], newsroom, http.Account(), house.Checks, house.Clock.GetCurrentInstant());
        if (!card.Open)
            return Results.LocalRedirect($"/desk/stories/{id}");
        // What can be taken back stands in the address while nobody has gone on.
        var last = undo == card.Article.Head.Number ? undo : null;
        var threads = await house.Comments.OfAsync(card.Article, cancel);
        return card.SourceEdition is { } source
            ? DeskRequest.Page<TranslatingPage>(await TranslatingView.OfAsync(house, card, source, threads, http.Phrasebook(), cancel) with { Undo = last, After = after })
            : DeskRequest.Page<WritingPage>(WritingView.Of(card, newsroom, threads, http.Phrasebook()) with { Undo = last, After = after });
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
