using Dragoman.Identity;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dragoman.Web.Desk.OwnAccount;

internal static class TokenEndpoints
{
    /// <summary>For how many days a token may be made.</summary>
    public static readonly IReadOnlyList<int> Days = [30, 90, 365];

    public static void MapTokens(this IEndpointRouteBuilder account)
    {
        account.MapPost("/tokens", MakeAsync);
        account.MapPost("/tokens/revoke", RevokeAsync);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var T = http.Phrasebook();
        var form = await http.Request.ReadFormAsync(cancel);
        await http.MustKnowPasswordAsync(house, form.Field("current"));
        var scope = Words.TryRead<TokenScope>(form.Field("scope"), out var chosen) ? chosen : TokenScope.Read;
        var days = int.TryParse(form.Field("days"), System.Globalization.CultureInfo.InvariantCulture, out var given) && Days.Contains(given) ? given : Days[0];
        var editions = form["edition"].OfType<string>().Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var made = await house.Tokens.AddAsync(http.Account(), form.Field("name"), scope, editions, Duration.FromDays(days), http.Account().Name, cancel);
        return DeskRequest.Page<ShownOncePage>(new ShownOnceView(T["The token {0}", made.Token.Name], T["Copy it now: it is not shown again."], [made.Secret]));
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await house.Tokens.RevokeAsync(http.Account(), (await http.Request.ReadFormAsync(cancel)).Field("id"), http.Account().Name, cancel);
        return OwnAccountEndpoints.Back("tokens");
    }
}
