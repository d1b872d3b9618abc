using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.Speech;

internal static class SpeechEndpoints
{
    public static void AddSpeech(this IServiceCollection services)
    {
        services.AddScoped(provider => Appearance.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddScoped(provider => new Phrasebook(provider.GetRequiredService<Appearance>().LanguageFor(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
    }

    public static void MapSpeech(this IEndpointRouteBuilder desk) => desk.MapPost("/appearance", async (HttpContext http) =>
    {
        var form = await http.Request.ReadFormAsync();
        Appearance.Known(form.Field("language"), form.Field("theme")).KeepIn(http.Response);
        return Results.LocalRedirect(DeskAddress.Or(form.Field("return"), "/desk"));
    });

    /// <summary>What the desk says to whoever sent the request.</summary>
    public static Phrasebook Phrasebook(this HttpContext http) => http.RequestServices.GetRequiredService<Phrasebook>();
}
