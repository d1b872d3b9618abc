using Dragoman.Identity;
using Dragoman.Web.Desk.Api;
using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Audit;
using Dragoman.Web.Desk.Board;
using Dragoman.Web.Desk.Bylines;
using Dragoman.Web.Desk.Drafting;
using Dragoman.Web.Desk.Exchange;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Findings;
using Dragoman.Web.Desk.History;
using Dragoman.Web.Desk.Live;
using Dragoman.Web.Desk.Memory;
using Dragoman.Web.Desk.Names;
using Dragoman.Web.Desk.Notices;
using Dragoman.Web.Desk.OwnAccount;
using Dragoman.Web.Desk.People;
using Dragoman.Web.Desk.Pictures;
using Dragoman.Web.Desk.Preview;
using Dragoman.Web.Desk.Release;
using Dragoman.Web.Desk.Rules;
using Dragoman.Web.Desk.SignIn;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Suggesting;
using Dragoman.Web.Desk.Talk;
using Dragoman.Web.Desk.Together;
using Dragoman.Web.Desk.Translating;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk;

public static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services, DirectorySettings? directory = null)
    {
        services.AddAntiforgery(options => options.Cookie.Name = "dragoman-form");
        services.AddSignIn(directory?.Checked());
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddHostedService<Postman>();
        services.AddLive();
        services.AddPresence();
        services.AddSpeech();
        return services;
    }

    private static void AddSignIn(this IServiceCollection services, DirectorySettings? directory)
    {
        var authentication = services.AddAuthentication(SessionCookie.Scheme).AddSessionCookie()
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        if (directory is not null)
            authentication.AddDirectory(directory);
        services.AddSingleton(provider => new StepCookie(provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<House>().Clock));
        services.AddSingleton(provider => new SignInLimits(provider.GetRequiredService<House>().Clock));
        services.AddSingleton(provider => new AgencyDirectory(directory, provider.GetRequiredService<House>(), provider.GetRequiredService<StepCookie>()));
        services.AddIdentityCore<Account>().AddUserStore<PasskeyRegistry>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyCeremony>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // The finger or number that opens it makes it two factors in one; and nobody types a name before.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").AddEndpointFilter<DeskFilter>();
        desk.MapSignIn();
        desk.MapSpeech();
        routes.MapDeskApi();
        var staff = desk.MapGroup("").RequireAuthorization();
        staff.MapBoard();
        staff.MapOwnAccount();
        staff.MapPeople();
        staff.MapAudit();
        staff.MapLive();
        staff.MapFiling();
        staff.MapStory();
        staff.MapRelease();
        staff.MapTogether();
        staff.MapEditions();
        staff.MapWriting();
        staff.MapBylines();
        staff.MapArranging();
        staff.MapTranslating();
        staff.MapFindings();
        staff.MapSplit();
        staff.MapTalk();
        staff.MapHistory();
        staff.MapSuggestions();
        staff.MapMachine();
        staff.MapRows();
        staff.MapPreviewPage();
        staff.MapPictures();
        staff.MapPictureLibrary();
        staff.MapPresence();
        staff.MapNames();
        staff.MapMemory();
        staff.MapExchange();
        staff.MapDrafting();
        staff.MapNotices();
    }
}
