using Dragoman.Drafting;
using Dragoman.Stories;
using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Panels;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Suggesting;

/// <param name="Offered">What the machine would write; null where it gave nothing usable.</param>
/// <param name="Problem">Why.</param>
public sealed record MachineOfferView(PanelRow Row, string Label, Block Standing, DraftSuggestion? Offered, DraftProblem? Problem);

/// <summary>A machine's text where a translation went stale: asked for by a person, shown beside what stands, and taken by a person or not.</summary>
internal static class MachineEndpoints
{
    public static void MapMachine(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/stories/{id}/{edition}/suggestions/{block}/machine", AskAsync);
        desk.MapPost("/stories/{id}/{edition}/suggestions/{block}/machine/use", UseAsync);
    }

    private static async Task<IResult> AskAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        var row = await RowAsync(id, edition, block, http, house, cancel);
        var T = http.Phrasebook();
        var label = BlockLabel.Of(T, row.Kind, row.Index);
        var standing = row.Row!.Target!;
        MachineOfferView view;
        try
        {
            view = new(row, label, standing, await house.Drafter.SuggestAsync(row.Article, standing.Id, cancel), null);
        }
        catch (MachineException failed)
        {
            view = new(row, label, standing, null, failed.Problem);
        }
        return Panel.Show<MachineOffer>(http, T["Suggestions for {0}", label], row.Article, row.Key, view);
    }

    private static async Task<IResult> UseAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        var row = await RowAsync(id, edition, block, http, house, cancel);
        var pair = await house.Drafter.PairOfAsync(row.Article, cancel) ?? throw new RefusedException("Machine drafts are off here.", "A chief turns them on, under Machine drafts.");
        return await Arrange.ChangeAsync(id, edition, http, house, (article, form, act) =>
        {
            var taken = Read(pair.Provider, form, row.Row!.Source!);
            var block = article.TakeDraft(row.Row.Target!.Id, taken.Text, taken.Marks, taken.Draft, taken.MadeFrom, form.Field("seen"), act);
            return new(block.Id, block.Id);
        }, cancel);
    }

    private static DraftSuggestion Read(MachineProvider provider, IFormCollection form, Block source)
    {
        try
        {
            return DraftSuggestion.Of(provider, form.Field("text"), source, form.Field("made-from"));
        }
        catch (MachineException)
        {
            throw new RefusedException("The source changed since the machine was asked.", "Ask it again.");
        }
    }

    private static async Task<PanelRow> RowAsync(string id, string edition, string block, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustTranslate((await house.Editions.GetAsync(cancel))[edition]);
        var row = await Panel.RowAsync(id, edition, block, http, house, cancel);
        return row.Row is { Source: not null, Target: not null } ? row : throw new RefusedException("This paragraph is not stale.", "Load the page again.");
    }
}
