using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Releases;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Release;

/// <summary>What concerns a story in all its editions: several of them published as one, and its embargo.</summary>
internal static class TogetherEndpoints
{
    public static void MapTogether(this IEndpointRouteBuilder desk)
    {
        var story = desk.MapGroup("/stories/{id}");
        story.MapGet("/release", async (string id, HttpContext http, House house, CancellationToken cancel) =>
            DeskRequest.Page<TogetherPage>(await ViewAsync(id, null, null, http, house, cancel)));
        story.MapPost("/release", PublishAsync);
        story.MapPost("/embargo", SetEmbargoAsync);
        story.MapPost("/embargo/lift", LiftEmbargoAsync);
    }

    private static async Task<IResult> PublishAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var editions = form["edition"].OfType<string>().Select(tag => newsroom[tag]).ToList();
        foreach (var edition in editions)
            http.MustPublish(edition);
        var act = http.Act(house);
        try
        {
            await house.Stories.ChangeAsync(id, story =>
            {
                if (form.Field("approve").Length > 0)
                    Approve(story, editions, act);
                return new Releases.Release(story, newsroom, house.Checks).Publish(OrderOf(form, story, editions, act), act);
            }, cancel);
        }
        catch (NotReadyException)
        {
            return await RefusedAsync(http.Phrasebook()["Nothing was published: not every edition that you chose is ready."]);
        }
        catch (OpenErrorsException)
        {
            return await RefusedAsync(http.Phrasebook()["Nothing was published: not every edition that you chose is ready."]);
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync($"{refused.What} {refused.CureInDesk}");
        }
        return Results.LocalRedirect($"/desk/stories/{id}");

        async Task<IResult> RefusedAsync(string why) => new RazorComponentResult<TogetherPage>(new Dictionary<string, object?>
        {
            ["Model"] = await ViewAsync(id, form, why, http, house, cancel),
        })
        { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static void Approve(Story story, IEnumerable<Edition> editions, Act act)
    {
        foreach (var edition in editions)
        {
            var article = story[edition.Tag];
            if (edition.Rules.SecondEyes && article.StageIn(edition) == Stage.Review && article.MayApprove(edition, act.By))
                article.Approve(edition, act);
        }
    }

    private static ReleaseOrder OrderOf(IFormCollection form, Story story, List<Edition> editions, Act act)
    {
        var zone = form.Field("zone") is { Length: > 0 } named && Zones.Exists(named) ? named : "UTC";
        var at = form.Field("when") switch
        {
            "at" => form.At(zone) ?? throw new RefusedException("Nothing was published: no time was given.", "Give one, or publish now."),
            "embargo" => story.Embargo is { } held && held.HoldsAt(act.At) ? held.Until!.Value : act.At,
            _ => act.At,
        };
        return new([.. editions.Select(edition => edition.Tag)], at)
        {
            Asks = true,
            Change = Words.TryRead<ChangeType>(form.Field("change"), out var change) ? change : null,
            Notes = editions.ToDictionary(edition => edition.Tag, edition => (string?)Filed.OneLine(form.Field($"note-{edition.Tag}"), "note")),
        };
    }

    private static async Task<TogetherView> ViewAsync(string id, IFormCollection? form, string? refused, HttpContext http, House house, CancellationToken cancel)
    {
        var (newsroom, act) = (await house.Editions.GetAsync(cancel), http.Act(house));
        var story = StoryView.Of(await house.Stories.GetAsync(id, cancel), newsroom, http.Account(), house.Checks, house.Clock.GetCurrentInstant());
        var editions = story.Articles.Where(card => card.Publishable).Select(card => card.Article.Edition).ToList();
        var reasons = TogetherView.Try(await house.Stories.GetAsync(id, cancel), newsroom, house.Checks, editions, act);
        return TogetherView.Of(story, reasons, form is null ? TogetherAsked.First(story, reasons) : TogetherAsked.Of(form, story), refused);
    }

    private static async Task<IResult> SetEmbargoAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        http.MustPublishSomeOf(await house.Stories.GetAsync(id, cancel), newsroom);
        var form = await http.Request.ReadFormAsync(cancel);
        var zone = Zones.Exists(form.Field("zone")) ? form.Field("zone") : throw new RefusedException($"“{form.Field("zone")}” is not a time zone.", "Choose one of the list.");
        var until = form.At(zone) ?? throw new RefusedException("The story was not put under embargo: no time was given.", "Give the time at which it ends.");
        var act = http.Act(house);
        await house.Stories.ChangeAsync(id, story =>
        {
            http.MustPublishSomeOf(story, newsroom);
            if (story.WouldShorten(until, act.At))
                http.MustLeadSomeOf(story);
            story.SetEmbargo(until, zone, Filed.OneLine(form.Field("asked"), "name"), Filed.OneLine(form.Field("reason"), "reason"), act);
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static async Task<IResult> LiftEmbargoAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await house.Stories.ChangeAsync(id, story =>
        {
            http.MustLeadSomeOf(story);
            story.LiftEmbargo(Filed.OneLine(form.Field("reason"), "reason"), http.Act(house));
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static void MustPublishSomeOf(this HttpContext http, Story story, Newsroom newsroom)
    {
        if (!story.Articles.Any(article => newsroom[article.Edition].Rules.LetPublish(http.Account(), article.Edition)))
            throw new NoRoleException($"{http.Account().Name} publishes in no edition of story {story.Id}.", "Ask somebody who does to set its embargo.");
    }

    /// <summary>What comes out early can't be taken back.</summary>
    private static void MustLeadSomeOf(this HttpContext http, Story story)
    {
        if (!story.Articles.Any(article => http.Account().RoleIn(article.Edition) >= Identity.Role.Chief))
            throw new NoRoleException($"{http.Account().Name} may not end the embargo of story {story.Id} early: it takes a chief of one of its editions.", "Ask a chief.");
    }
}
