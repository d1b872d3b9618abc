using Dragoman.Identity;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.OwnAccount;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder account)
    {
        var factor = account.MapGroup("/second-factor");
        factor.MapGet("", ShowAsync);
        factor.MapPost("", ConfirmAsync);
        factor.MapPost("/stop", StopAsync);
        factor.MapPost("/codes", RenewAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, House house, CancellationToken cancel)
    {
        if (http.Account().NeedsCode)
            return OwnAccountEndpoints.Back("second-factor");
        var account = await house.Accounts.OfferSecondFactorAsync(http.Account().Name, cancel);
        var key = account.SecondFactor!.Key;
        var address = OneTimeCode.Address(http.NewsroomName(), account.Name, key);
        var (picture, modules) = QrPicture.Of(address);
        return DeskRequest.Page<SecondFactorPage>(new SecondFactorView(account, string.Join(' ', key.Chunk(4).Select(letters => new string(letters))), address, picture, modules));
    }

    private static async Task<IResult> ConfirmAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await http.MustKnowPasswordAsync(house, form.Field("current"));
        return Codes(http, await house.Accounts.ConfirmSecondFactorAsync(http.Account().Name, form.Field("code"), cancel));
    }

    private static async Task<IResult> RenewAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await http.MustKnowPasswordAsync(house, (await http.Request.ReadFormAsync(cancel)).Field("current"));
        return Codes(http, await house.Accounts.RenewRecoveryCodesAsync(http.Account().Name, cancel));
    }

    private static async Task<IResult> StopAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await http.MustKnowPasswordAsync(house, (await http.Request.ReadFormAsync(cancel)).Field("current"));
        await house.Accounts.StopSecondFactorAsync(http.Account().Name, http.Account().Name, cancel);
        return OwnAccountEndpoints.Back("second-factor");
    }

    private static RazorComponentResult<ShownOncePage> Codes(HttpContext http, IReadOnlyList<string> codes)
    {
        var T = http.Phrasebook();
        return DeskRequest.Page<ShownOncePage>(new ShownOnceView(T["Your recovery codes"], T["Each opens your account once when the authenticator is not at hand. Print them or write them down: they are shown only now."], codes));
    }
}
