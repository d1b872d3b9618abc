using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Arranging;

/// <summary>
/// Which blocks an article has, and in which order. A form is led back to the page, where the act can be undone; a script
/// (<c>HX-Request</c>) gets the rows as they are now.
/// </summary>
internal static class ArrangingEndpoints
{
    public static void MapArranging(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapPost("/insert", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, Insert, cancel));
        article.MapPost("/undo", UndoAsync);
        var block = article.MapGroup("/blocks/{block}");
        block.MapPost("/split", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) => Split(article, block, form, act), cancel));
        block.MapPost("/merge", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, _, act) => article.Merge(block, act) is var joined ? new Arranged(joined.Id, joined.Id) : default, cancel));
        block.MapPost("/move", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) => Move(article, block, form, act), cancel));
        block.MapPost("/kind", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
            {
                article.ChangeKind(block, Kind(form.Field("kind")), act);
                return new(block, block);
            }, cancel));
        block.MapPost("/remove", (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            Arrange.ChangeAsync(id, edition, http, house, (article, _, act) =>
            {
                var at = article.Head.Content.Blocks.ToList().FindIndex(known => known.Id == block);
                article.Remove(block, act);
                return new(at < 1 ? "" : article.Head.Content.Blocks[at - 1].Id);
            }, cancel));
    }

    /// <summary>One block, or a passage for each <c>text</c>, with the <c>kind</c> beside it.</summary>
    private static Arranged Insert(Article article, IFormCollection form, Act act)
    {
        var kinds = form["kind"];
        var texts = form["text"].Select(text => Filed.OneLine(text ?? "", "text")).DefaultIfEmpty("");
        var made = article.Insert(
            form.Field("after") is { Length: > 0 } after ? after : null,
            [.. texts.Select((text, index) => new Passage(Kind(kinds.ElementAtOrDefault(index) ?? kinds.FirstOrDefault() ?? ""), text))],
            act);
        return new(made[0].Id);
    }

    /// <summary>
    /// At a place of the stored text (<c>at</c>, in UTF-16 units), or into the texts as they stand in the field: <c>text</c> more
    /// than once, with the digest <c>seen</c> of the text that the person started from; <c>name</c> is what the page calls the new one.
    /// </summary>
    private static Arranged Split(Article article, string block, IFormCollection form, Act act)
    {
        if (form["text"] is { Count: > 1 } texts)
        {
            var parts = article.Split(block, [.. texts.Select(text => Filed.OneLine(text ?? "", "text"))], WritingEndpoints.Seen(form, article.Head.Content.Find(block)), act, form.Field("name") is { Length: > 0 } name ? name : null);
            return new(parts?[^1].Id ?? block, block);
        }
        var at = int.TryParse(form.Field("at"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
            : throw new RefusedException("It was not split: no place was given.", "Give the place, counted in characters.");
        return new(article.Split(block, at, act)[^1].Id, block);
    }

    private static Arranged Move(Article article, string block, IFormCollection form, Act act)
    {
        var to = form.Field("to");
        if (int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            article.MoveTo(block, place, act);
        else
            article.Move(block, to == "up" ? -1 : 1, act);
        return new(block);
    }

    private static async Task<IResult> UndoAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var known = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        if (!long.TryParse(form.Field("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 2 || number > known.Head.Number)
            throw new RefusedException("There is nothing to take back.", "Load the page again.");
        var (before, undone) = (await house.Stories.RevisionAsync(known, number - 1, cancel), await house.Stories.RevisionAsync(known, number, cancel));
        return await Arrange.ChangeAsync(id, edition, http, house, (article, _, act) =>
        {
            article.Undo(before.Content, undone.Content, act);
            return new(form.Field("place"), [.. before.Content.Blocks.Select(block => block.Id)], Undoable: false);
        }, cancel);
    }

    internal static BlockKind Kind(string word) =>
        Words.TryRead<BlockKind>(word, out var kind) && kind is not (BlockKind.Headline or BlockKind.Caption or BlockKind.AltText) ? kind : BlockKind.Paragraph;
}
