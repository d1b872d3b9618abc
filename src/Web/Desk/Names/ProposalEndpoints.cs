using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Usage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Names;

public sealed record ProposalsView(Editions.Newsroom Newsroom, IReadOnlyList<Proposal> Proposals, bool MayDecide);

internal static class ProposalEndpoints
{
    private const int Most = 100;

    public static void MapProposals(this IEndpointRouteBuilder names)
    {
        names.MapGet("/proposals", async (HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<ProposalsPage>(
            new ProposalsView(await house.Editions.GetAsync(cancel), await house.Proposals.ListAsync(Most, cancel), http.Account().MayDecideNames())));
        names.MapPost("/proposals/{key}", AcceptAsync);
        names.MapPost("/proposals/{key}/dismiss", DismissAsync);
    }

    private static async Task<IResult> AcceptAsync(string key, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        var form = await http.Request.ReadFormAsync(cancel);
        var kind = Words.TryRead<NameKind>(form.Field("kind"), out var read) ? read : (NameKind?)null;
        await house.Proposals.AcceptAsync(key, kind, form.Field("into") is { Length: > 0 } into ? into : null, http.Act(house), cancel);
        return Results.LocalRedirect("/desk/names/proposals");
    }

    private static async Task<IResult> DismissAsync(string key, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        await house.Proposals.DismissAsync(key, http.Act(house), cancel);
        return Results.LocalRedirect("/desk/names/proposals");
    }
}
