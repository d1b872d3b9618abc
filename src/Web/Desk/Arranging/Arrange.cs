using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Together;
using Dragoman.Web.Desk.Translating;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Desk.Arranging;

/// <summary>What came of an act that arranges blocks.</summary>
/// <param name="Place">The block that the person goes on with.</param>
/// <param name="Replaced">Blocks whose text on the page is not theirs any more.</param>
internal readonly record struct Arranged(string Place, IReadOnlyList<string> Replaced, bool Undoable)
{
    public Arranged(string place, params IReadOnlyList<string> replaced)
        : this(place, replaced, Undoable: true)
    {
    }
}

internal static class Arrange
{
    public static async Task<IResult> ChangeAsync(
        string id, string edition, HttpContext http, House house, Func<Article, IFormCollection, Act, Arranged> change, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var (story, was, done) = await house.Stories.ChangeAsync(id, story =>
        {
            var number = story[home.Tag].Head.Number;
            return (story, number, change(story[home.Tag], form, http.Act(house)));
        }, cancel);
        var article = story[home.Tag];
        var undo = done.Undoable && article.Head.Number == was + 1 ? article.Head.Number : (long?)null;
        if (!http.IsHtmx())
            return Results.LocalRedirect(Address(article, undo, PlaceOf(article, done.Place, form)));
        return await RowsAsync(http, house, article, new(undo, done.Place.Length > 0 ? PlaceOf(article, done.Place, form) : "", done.Replaced), cancel);
    }

    /// <summary>The rows of the page as they are now.</summary>
    internal static async Task<IResult> RowsAsync(HttpContext http, House house, Article article, RowsAnswer answer, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var card = ArticleCard.Of(article, newsroom, http.Account(), house.Checks, house.Clock.GetCurrentInstant());
        var threads = await house.Comments.OfAsync(article, cancel);
        return card.SourceEdition is { } source
            ? Rows<TranslatingRows>(await TranslatingView.OfAsync(house, card, source, threads, http.Phrasebook(), cancel), answer)
            : Rows<WritingRows>(WritingView.Of(card, newsroom, threads, http.Phrasebook()), answer);
    }

    private static RazorComponentResult<T> Rows<T>(object model, RowsAnswer answer)
        where T : Microsoft.AspNetCore.Components.IComponent => new(new Dictionary<string, object?> { ["Model"] = model, ["Answer"] = answer });

    private static string Address(Article article, long? undo, string place) => WritingView.Address(article)
        + (undo is { } number ? string.Create(CultureInfo.InvariantCulture, $"?undo={number}") : "")
        + (place.Length > 0 ? "#" + Uri.EscapeDataString(place) : "");

    /// <summary>A row of a translation is named by its source block, where it is the first to be made from it.</summary>
    private static string PlaceOf(Article article, string block, IFormCollection form)
    {
        if (block.Length == 0)
            return form.Field("place");
        return article.IsTranslation ? TranslatingView.Keys(new Workbench(article)).FirstOrDefault(pair => pair.Row.Target?.Id == block).Key ?? block : block;
    }
}

/// <summary>What a script needs besides the rows.</summary>
/// <param name="Undo">The revision that can be taken back.</param>
/// <param name="Place">The row that the person goes on with.</param>
/// <param name="Replaced">Rows whose text on the page is not theirs any more.</param>
public sealed record RowsAnswer(long? Undo = null, string Place = "", IReadOnlyList<string>? Replaced = null)
{
    /// <summary>The versions of the rows that the page has: those are not sent again.</summary>
    public IReadOnlyDictionary<string, string> Known { get; init; } = new Dictionary<string, string>();

    /// <summary>What others wrote; null in the answer to an act of one's own.</summary>
    public IReadOnlyList<BlockNews>? News { get; init; }

    public IReadOnlyList<Interruption> Interruptions { get; init; } = [];

    /// <summary>Whether the page has the row as it is.</summary>
    public bool Has(string key, string version) => Known.GetValueOrDefault(key) == version;
}
