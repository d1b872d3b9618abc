using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Writing;

/// <summary>Saves to the blocks of an article, original or translation.</summary>
internal static class WritingEndpoints
{
    public static void MapWriting(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapPost("/blocks/{block}", SaveAsync);
        article.MapPost("/blocks/{block}/settle", SettleAsync);
        article.MapPost("/blocks/{block}/remove", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            ChangeAsync(id, edition, http, house, (article, _, act) => article.Remove(block, act), cancel));
        article.MapPost("/blocks/{block}/move", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            ChangeAsync(id, edition, http, house, (article, form, act) => article.Move(block, form.Field("to") == "up" ? -1 : 1, act), cancel));
        article.MapPost("/insert", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            ChangeAsync(id, edition, http, house, (article, form, act) => article.Insert(form.Field("after") is { Length: > 0 } after ? after : null, Kind(form), act), cancel));
        article.MapPost("/rewrite", RewriteAsync);
    }

    private static async Task<IResult> SaveAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WriterAsync(edition, http, house, cancel);
        var text = Filed.OneLine(form.Field("text"), "text");
        var saved = await house.Stories.ChangeAsync(id, story =>
        {
            var article = story[home.Tag];
            return (Block: article.Save(block, text, form.Field("seen"), http.Act(house)), Article: article);
        }, cancel);
        return Saved(http, saved.Article, saved.Block, block);
    }

    /// <summary>The field's new status for a script; the page again, at the same place, without one.</summary>
    internal static IResult Saved(HttpContext http, Article article, SavedBlock saved, string key)
    {
        if (!http.IsHtmx())
            return Results.LocalRedirect($"/desk/stories/{article.Story.Id}/{article.Edition}#{key}");
        TranslatedState? state = article.IsTranslation ? Workbench.StateOf(saved.Block, new Staleness(article)) : null;
        var action = $"{WritingView.Address(article)}/blocks/{saved.Block.Id}";
        var status = BlockStatusView.Of(key, action, saved.Block, state, saved.Conflict ? "Kept beside the other text" : "Saved");
        return new RazorComponentResult<BlockStatus>(new Dictionary<string, object?> { ["Model"] = status })
        {
            StatusCode = saved.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        };
    }

    private static Task<IResult> SettleAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
        ChangeAsync(id, edition, http, house, (article, form, act) =>
        {
            var stored = article.Head.Content.Find(block) ?? throw new RefusedException("This paragraph is not in the article any more.", "Load the page again.");
            var chosen = form.Field("choose");
            var text = chosen == "stored" ? stored.Text
                : int.TryParse(chosen, System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < stored.Variants.Count ? stored.Variants[index].Text
                : Filed.OneLine(form.Field("text"), "text");
            article.Settle(block, text, act);
        }, cancel, block);

    private static async Task<IResult> RewriteAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var (home, form) = await WriterAsync(edition, http, house, cancel);
        var manuscript = await Filed.ReadAsync(form, newsroom, home, cancel);
        await house.Stories.ChangeAsync(id, story =>
        {
            var article = story[home.Tag];
            if (article.IsTranslation)
                article.Carry(manuscript, http.Act(house));
            else
                article.Rewrite(manuscript, cosmetic: false, http.Act(house));
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}/{home.Tag}");
    }

    private static async Task<IResult> ChangeAsync(
        string id, string edition, HttpContext http, House house, Action<Article, IFormCollection, Act> change, CancellationToken cancel, string? place = null)
    {
        var (home, form) = await WriterAsync(edition, http, house, cancel);
        await house.Stories.ChangeAsync(id, story =>
        {
            change(story[home.Tag], form, http.Act(house));
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}/{home.Tag}" + (place is null ? "" : "#" + place));
    }

    internal static async Task<(Edition Edition, IFormCollection Form)> WriterAsync(string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        return (home, await http.Request.ReadFormAsync(cancel));
    }

    private static BlockKind Kind(IFormCollection form) =>
        Words.TryRead<BlockKind>(form.Field("kind"), out var kind) && kind != BlockKind.Headline ? kind : BlockKind.Paragraph;
}
