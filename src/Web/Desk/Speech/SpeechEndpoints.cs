using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.Speech;

internal static class SpeechEndpoints
{
    public static void AddSpeech(this IServiceCollection services)
    {
        services.AddScoped(provider => Appearance.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddScoped(provider => new Phrasebook(provider.GetRequiredService<Appearance>().LanguageFor(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
    }

    public static void MapSpeech(this IEndpointRouteBuilder desk) => desk.MapPost("/appearance", async (HttpContext http, House house, CancellationToken cancel) =>
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var chosen = Appearance.Known(form.Field("language"), form.Field("theme"));
        chosen.KeepIn(http.Response);
        if (http.AccountIfAny() is { } account)
            await house.Accounts.ChooseAppearanceAsync(account.Id, chosen.Language, chosen.Theme, cancel);
        return Results.LocalRedirect(DeskAddress.Or(form.Field("return"), "/desk"));
    });

    /// <summary>What the desk says to whoever sent the request.</summary>
    public static Phrasebook Phrasebook(this HttpContext http) => http.RequestServices.GetRequiredService<Phrasebook>();
}
