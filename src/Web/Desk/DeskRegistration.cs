using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Board;
using Dragoman.Web.Desk.Drafting;
using Dragoman.Web.Desk.Exchange;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Findings;
using Dragoman.Web.Desk.History;
using Dragoman.Web.Desk.Live;
using Dragoman.Web.Desk.Memory;
using Dragoman.Web.Desk.Names;
using Dragoman.Web.Desk.Pictures;
using Dragoman.Web.Desk.Preview;
using Dragoman.Web.Desk.SignIn;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Suggesting;
using Dragoman.Web.Desk.Talk;
using Dragoman.Web.Desk.Together;
using Dragoman.Web.Desk.Translating;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk;

public static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddAntiforgery(options => options.Cookie.Name = "dragoman-form");
        services.AddDeskSessions();
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddLive();
        services.AddPresence();
        services.AddSpeech();
        return services;
    }

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").AddEndpointFilter<DeskFilter>();
        desk.MapSignIn();
        desk.MapSpeech();
        var staff = desk.MapGroup("").RequireAuthorization();
        staff.MapBoard();
        staff.MapLive();
        staff.MapFiling();
        staff.MapStory();
        staff.MapWriting();
        staff.MapArranging();
        staff.MapTranslating();
        staff.MapFindings();
        staff.MapSplit();
        staff.MapTalk();
        staff.MapHistory();
        staff.MapSuggestions();
        staff.MapRows();
        staff.MapPreviewPage();
        staff.MapPictures();
        staff.MapPresence();
        staff.MapNames();
        staff.MapMemory();
        staff.MapExchange();
        staff.MapDrafting();
    }
}
