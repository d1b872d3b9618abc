using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Releases;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Findings;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Room = Dragoman.Releases.Release;

namespace Dragoman.Web.Desk.Release;

/// <summary>One article on its way to its readers.</summary>
internal static class ReleaseEndpoints
{
    public static void MapRelease(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapPost("/publish", PublishAsync);
        article.MapPost("/review", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            MoveAsync(id, edition, http, house, (article, home, note, act) => article.SendToReview(home, note, act), cancel));
        article.MapPost("/approve", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            MoveAsync(id, edition, http, house, (article, home, _, act) => article.Approve(home, act), cancel));
        article.MapPost("/send-back", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            MoveAsync(id, edition, http, house, (article, home, note, act) => article.SendBack(home, note, act), cancel));
        article.MapPost("/acknowledge-legal", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            MoveAsync(id, edition, http, house, (article, _, _, act) => article.AcknowledgeLegalChanges(act), cancel));
        article.MapPost("/unschedule", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            ScheduleAsync(id, edition, http, house, (release, editions, _, act) => release.Unschedule(editions, act), cancel));
        article.MapPost("/reschedule", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
            ScheduleAsync(id, edition, http, house, (release, editions, at, act) => release.Reschedule(editions, at ?? throw NoTime(), act), cancel));
    }

    private static async Task<IResult> PublishAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustPublish(home);
        var form = await http.Request.ReadFormAsync(cancel);
        var act = http.Act(house);
        try
        {
            await house.Stories.ChangeAsync(id, story =>
            {
                var article = story[home.Tag];
                new WaiverForm(form).Waive(house.Checks.Of(article, newsroom), act);
                if (form.Field("approve").Length > 0)
                    article.Approve(home, act);
                return new Room(story, newsroom, house.Checks).Publish(OrderOf(form, story, home, act), act);
            }, cancel);
        }
        catch (OpenErrorsException)
        {
            // As it is stored: reasons that were given for some of the errors are only kept in their fields.
            var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
            var view = OpenErrorsView.Of(house.Checks.Of(article, newsroom), newsroom, form, http.Phrasebook());
            return new RazorComponentResult<OpenErrorsPage>(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static ReleaseOrder OrderOf(IFormCollection form, Story story, Edition home, Act act)
    {
        var change = form.Field("change") is { Length: > 0 } type ? Words.Read<ChangeType>(type) : (ChangeType?)null;
        if (change is null && story[home.Tag] is { HasUnpublishedChanges: true } article && story.Articles.Any(other => other.Source == article))
            throw new RefusedException($"The changes of the {home.Language} article of story {story.Id} were not published: nobody said what kind of change it is.", "Choose one under “What changed”: translators are told by it.");
        return new([home.Tag], WhenOf(form, story, home.Zone, act))
        {
            Change = change,
            Notes = new Dictionary<string, string?> { [home.Tag] = Filed.OneLine(form.Field("note"), "note") },
            Asks = true,
        };
    }

    /// <summary>The time that was given, else the end of the embargo where that was asked for, else now.</summary>
    internal static Instant WhenOf(IFormCollection form, Story story, string zone, Act act) =>
        form.At(zone) ?? (form.Field("when") == "embargo" && story.Embargo is { } held && held.HoldsAt(act.At) ? held.Until!.Value : act.At);

    private static async Task<IResult> MoveAsync(string id, string edition, HttpContext http, House house, Action<Article, Edition, string, Act> move, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var note = Filed.OneLine(form.Field("note"), "note");
        await house.Stories.ChangeAsync(id, story =>
        {
            move(story[home.Tag], home, note, http.Act(house));
            return true;
        }, cancel);
        return Back(http, $"/desk/stories/{id}", $"{home.Tag}");
    }

    private static async Task<IResult> ScheduleAsync(
        string id, string edition, HttpContext http, House house, Action<Room, IReadOnlyList<string>, Instant?, Act> change, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustPublish(home);
        var form = await http.Request.ReadFormAsync(cancel);
        var at = form.At(home.Zone);
        await house.Stories.ChangeAsync(id, story =>
        {
            IReadOnlyList<string> editions = form.Field("all").Length == 0 ? [home.Tag] : [home.Tag, .. TogetherWith(story[home.Tag])];
            foreach (var other in editions)
                http.MustPublish(newsroom[other]);
            change(new(story, newsroom, house.Checks), editions, at, http.Act(house));
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static IEnumerable<string> TogetherWith(Article article) => ReleaseCompanion.Of(article)
        .Where(companion => companion.State == CompanionState.Together).Select(companion => companion.Article.Edition);

    /// <summary>To the page that the form stood on: the article's own, or its story's.</summary>
    private static IResult Back(HttpContext http, string story, string edition) =>
        Results.LocalRedirect(Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.AbsolutePath == $"{story}/{edition}" ? from.AbsolutePath : story);

    private static RefusedException NoTime() => new("Nothing was moved: no time was given.", "Give the new one.");
}
