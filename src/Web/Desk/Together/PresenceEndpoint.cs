using Dragoman.Web.Desk.Live;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.Together;

/// <summary>A page says that it is looked at, and where its person writes; whoever else is in the article hears it.</summary>
internal static class PresenceEndpoint
{
    private const int LongestKey = 20;

    public static void AddPresence(this IServiceCollection services) => services.AddSingleton<Presence>();

    public static void MapPresence(this IEndpointRouteBuilder desk) => desk.MapPost("/stories/{id}/{edition}/here", async (
        string id, string edition, HttpContext http, House house, Presence presence, LiveFeed feed, CancellationToken cancel) =>
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var form = await http.Request.ReadFormAsync(cancel);
        var block = form.Field("block");
        var present = new Present(home.Tag, http.Account().Name, block.Length <= LongestKey ? block : "", form.Field("leaves") == "true");
        var all = presence.Note(id, present);
        feed.Tell(LiveEvent.Passing(id, "presence", present));
        return Results.Json(all);
    }).WithMetadata(new Unattended());
}
