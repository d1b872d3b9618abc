using System.Globalization;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Names;

internal static class NameEndpoints
{
    private const int MostProposals = 200;
    private const int MostArticles = 50;

    public static void MapNames(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/names", ListAsync);
        desk.MapPost("/names", NameWritingEndpoints.AddAsync);
        var names = desk.MapGroup("/names");
        names.MapGet("/{id}", ShowAsync);
        names.MapNameFiles();
        names.MapNameWriting();
        names.MapNameEdits();
        names.MapProposals();
    }

    /// <summary>How a name is written holds for every edition: it takes an editor of one.</summary>
    public static bool MayDecideNames(this Account account) => account.Roles.Values.Any(role => role >= Role.Editor);

    public static void MustDecideNames(this HttpContext http)
    {
        if (!http.Account().MayDecideNames())
            throw new NoRoleException($"{http.Account().Name} may not decide how names are written: it takes an editor.", "Ask an editor.");
    }

    private static async Task<IResult> ListAsync(string? q, string? kind, string? language, string? origin, string? page, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var book = await house.Names.BookAsync(cancel);
        var only = Words.TryRead<NameKind>(kind ?? "", out var read) ? read : (NameKind?)null;
        var tag = newsroom.Find(language ?? "")?.Tag;
        var own = origin == "newsroom";
        var found = book.Holding(q ?? "", tag is null ? null : LanguageTag.Parse(tag))
            .Where(entry => (only is null || entry.Kind == only) && (!own || entry.Origin == NameOrigin.Newsroom))
            .ToList();
        var at = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, 10_000) : 1;
        var proposed = (await house.Proposals.ListAsync(MostProposals, cancel)).Count;
        return DeskRequest.Page<NameListPage>(new NameListView(newsroom, q ?? "", only, tag, own, [.. found.Skip((at - 1) * NameListView.EntriesOnAPage).Take(NameListView.EntriesOnAPage)], at, found.Count, proposed, http.Account().MayDecideNames()));
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var book = await house.Names.BookAsync(cancel);
        var entry = book[id];
        var uses = await house.Uses.OfAsync(id, cancel: cancel);
        var articles = new List<ArticleUse>();
        foreach (var use in uses.GroupBy(use => (use.Story, use.Edition)).Take(MostArticles))
            articles.Add(new((await house.Stories.GetAsync(use.Key.Story, cancel))[use.Key.Edition], [.. use]));
        var toChange = (await house.NameEdits.OfAsync(id, cancel)).Count;
        var all = uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count();
        return DeskRequest.Page<NamePage>(new NameView(
            newsroom, entry, await house.Names.HistoryAsync(id, cancel), book.NearTo(entry), articles, all, toChange, http.Account().MayDecideNames()));
    }
}
