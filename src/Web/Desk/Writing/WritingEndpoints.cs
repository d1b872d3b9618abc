using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Translating;
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
        article.MapPost("/rewrite", RewriteAsync);
    }

    private static async Task<IResult> SaveAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WriterAsync(edition, http, house, cancel);
        var typed = form.Typed();
        var saved = await house.Stories.ChangeAsync(id, story =>
        {
            var (article, act) = (story[home.Tag], http.Act(house));
            var seen = Seen(form, article.Head.Content.Find(block));
            return (Block: form.Field("after") is { Length: > 0 } after ? article.SaveBegun(block, typed, seen, after, act) : article.Save(block, typed, seen, act), Article: article);
        }, cancel);
        return await SavedAsync(http, house, saved.Article, saved.Block, form.Field("place") is { Length: > 0 } place ? place : block, cancel);
    }

    /// <summary>
    /// What the person started from. A save whose answer was lost on the way is stored all the same: the next one names its text
    /// as <c>sent</c>, so that nobody is in conflict with themselves.
    /// </summary>
    internal static string Seen(IFormCollection form, Block? stored) =>
        stored is not null && form["sent"].Any(text => Filed.Folded(text ?? "") == stored.Text) ? stored.Digest : form.Field("seen");

    /// <summary>The field's new status for a script; the page again, at the same place, without one.</summary>
    internal static async Task<IResult> SavedAsync(HttpContext http, House house, Article article, SavedBlock saved, string key, CancellationToken cancel)
    {
        if (!http.IsHtmx())
            return Results.LocalRedirect($"{WritingView.Address(article)}#{Uri.EscapeDataString(key)}");
        var T = http.Phrasebook();
        var says = saved.Conflict ? T["Kept beside the other text"] : T["Saved"];
        var action = $"{WritingView.Address(article)}/blocks/{saved.Block.Id}";
        var status = saved.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        if (!article.IsTranslation)
            return new RazorComponentResult<SavedOriginal>(new Dictionary<string, object?> { ["Status"] = BlockStatusView.Of(key, action, saved.Block, null, says), ["Article"] = article }) { StatusCode = status };
        var newsroom = await house.Editions.GetAsync(cancel);
        var card = ArticleCard.Of(article, newsroom, http.Account(), house.Checks, house.Clock.GetCurrentInstant());
        var (index, row) = card.Workbench!.Rows.Index().First(pair => pair.Item.Target?.Id == saved.Block.Id);
        var before = row.Change is null ? null : await house.Stories.TextBeforeAsync(row.Change, cancel);
        var open = (await house.Comments.OfAsync(article, cancel)).Where(thread => thread.IsOpen).CountBy(thread => thread.Block).ToDictionary(StringComparer.Ordinal);
        return new RazorComponentResult<SavedTranslation>(new Dictionary<string, object?>
        {
            ["Status"] = BlockStatusView.Of(key, action, saved.Block, row.State, says),
            ["Row"] = TranslatingView.Row(card, key, index, row, before, TranslatingView.CommentsOn(row, open), T),
            ["Workbench"] = card.Workbench,
            ["Findings"] = card.Findings,
            ["Newsroom"] = newsroom,
        })
        { StatusCode = status };
    }

    private static Task<IResult> SettleAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
        ChangeAsync(id, edition, http, house, (article, form, act) =>
        {
            var stored = article.Head.Content.Find(block) ?? throw new RefusedException("This paragraph is not in the article any more.", "Load the page again.");
            article.Settle(block, Chosen(stored, form), act);
        }, cancel);

    private static Typed Chosen(Block stored, IFormCollection form) => form.Field("choose") switch
    {
        _ when stored.Variants.Count == 0 => throw new RefusedException("Somebody has already chosen among the texts of this paragraph.", "Load the page again to see which; the others are in the history."),
        "field" => form.Typed(),
        "stored" => new(stored.Text, stored.Marks),
        var digest => stored.Variants.Where(variant => Digest.OfText(variant.Text) == digest).Select(variant => new Typed(variant.Text, variant.Marks)).FirstOrDefault()
            ?? throw new RefusedException("That text has changed since.", "Load the page again and choose among the texts as they are now."),
    };

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

    /// <summary>Changes the article and leads back to the place on the page that the form names.</summary>
    internal static async Task<IResult> ChangeAsync(
        string id, string edition, HttpContext http, House house, Action<Article, IFormCollection, Act> change, CancellationToken cancel)
    {
        var (home, form) = await WriterAsync(edition, http, house, cancel);
        var article = await house.Stories.ChangeAsync(id, story =>
        {
            change(story[home.Tag], form, http.Act(house));
            return story[home.Tag];
        }, cancel);
        return Results.LocalRedirect(WritingView.Address(article) + (form.Field("place") is { Length: > 0 } place ? "#" + Uri.EscapeDataString(place) : ""));
    }

    internal static async Task<(Edition Edition, IFormCollection Form)> WriterAsync(string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        // What an article is never changes: only of a reporter, who writes originals alone, is it asked.
        if (http.Account().RoleIn(home.Tag) == Role.Reporter && http.GetRouteValue("id") is string id && (await house.Stories.GetAsync(id, cancel)).Find(home.Tag) is { IsTranslation: true })
            http.MustTranslate(home);
        return (home, await http.Request.ReadFormAsync(cancel));
    }
}
