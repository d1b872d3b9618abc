using Dragoman.Memory;
using Dragoman.Similarity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Memory;

internal static class MemoryEndpoints
{
    private const int Most = 50;

    public static void MapMemory(this IEndpointRouteBuilder desk)
    {
        var memory = desk.MapGroup("/memory");
        memory.MapGet("", SearchAsync);
        memory.MapGet("/lookup", async (string? pair, House house, CancellationToken cancel) =>
        {
            var pairs = await house.Memory.Units.PairsAsync(cancel);
            return DeskRequest.Page<MemoryLookUpPage>(new MemoryLookUpView(pairs, PairOf(pairs, pair), "", null, (await house.Editions.GetAsync(cancel)).Editions[0]));
        });
        memory.MapPost("/lookup", LookUpAsync);
        memory.MapMemoryFiles();
    }

    /// <summary>A pair that a form names; the first where it names none of them.</summary>
    public static LanguagePair? PairOf(IReadOnlyList<LanguagePair> pairs, string? given) => pairs.FirstOrDefault(pair => $"{pair.Source},{pair.Target}" == given) ?? (pairs.Count > 0 ? pairs[0] : null);

    private static async Task<IResult> SearchAsync(string? q, string? pair, string? side, House house, CancellationToken cancel)
    {
        var pairs = await house.Memory.Units.PairsAsync(cancel);
        var (languages, where, phrase) = (PairOf(pairs, pair), side == "target" ? Side.Target : Side.Source, (q ?? "").Trim());
        var found = languages is null || phrase.Length == 0 ? null : await house.Memory.SearchAsync(languages, where, phrase, Most, cancel);
        return DeskRequest.Page<MemorySearchPage>(new MemorySearchView(pairs, languages, where, phrase, found));
    }

    private static async Task<IResult> LookUpAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var pairs = await house.Memory.Units.PairsAsync(cancel);
        var (languages, text) = (PairOf(pairs, form.Field("pair")), Dragoman.Languages.Whitespace.Fold(form.Field("text")));
        var matches = languages is null || text.Length == 0 ? null : await house.Memory.LookUpAsync(new(text, languages), cancel: cancel);
        return DeskRequest.Page<MemoryLookUpPage>(new MemoryLookUpView(pairs, languages, text, matches, (await house.Editions.GetAsync(cancel)).Editions[0]));
    }
}
