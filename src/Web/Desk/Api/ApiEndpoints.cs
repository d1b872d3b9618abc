using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Api;

/// <summary>What programs may ask of the desk in a person's name, with that person's token. It only reads.</summary>
internal static class ApiEndpoints
{
    private const int MostStories = 300;

    public static void MapDeskApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/desk/api").AddEndpointFilter(async (context, next) =>
        {
            DeskSecurity.WriteTo(context.HttpContext.Response.Headers);
            return await next(context);
        }).RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = TokenScheme.Name });
        api.MapGet("/me", (HttpContext http) => Results.Json(MeOf(http.Account(), (ApiToken)http.Items[typeof(ApiToken)]!)));
        api.MapGet("/stories", StoriesAsync);
    }

    private static object MeOf(Account account, ApiToken token) => new
    {
        name = account.Name,
        roles = account.Roles.ToDictionary(pair => pair.Key, pair => Words.Of(pair.Value)),
        token = new { name = token.Name, scope = Words.Of(token.Scope), expiresAt = token.ExpiresAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : (DateTimeOffset?)null },
    };

    /// <summary>What the editions of the person owe, story by story.</summary>
    private static async Task<IResult> StoriesAsync(string? edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        if (edition is not null && (newsroom.Find(edition) is not { } asked || !http.Account().MayWrite(asked.Tag)))
            return Results.Problem($"There is no edition \"{edition}\" that this token may see.", statusCode: StatusCodes.Status404NotFound);
        var editions = newsroom.Editions.Where(each => http.Account().MayWrite(each.Tag) && (edition is null || string.Equals(each.Tag, edition, StringComparison.OrdinalIgnoreCase))).ToList();
        var now = house.Clock.GetCurrentInstant();
        var stories = await house.Stories.ListAsync(MostStories, cancel);
        return Results.Json(new { stories = stories.Select(story => StoryOf(story, editions, now)) });
    }

    private static object StoryOf(Story story, List<Edition> editions, NodaTime.Instant now) => new
    {
        id = story.Id,
        headline = story.Original.Head.Content.Headline.Text,
        original = story.Original.Edition,
        killed = story.Killed is not null,
        editions = editions.Select(edition => EditionOf(story, edition, now)),
    };

    private static object EditionOf(Story story, Edition edition, NodaTime.Instant now)
    {
        var article = story.Find(edition.Tag);
        var rows = article is { IsTranslation: true } ? new Workbench(article) : null;
        return new
        {
            edition = edition.Tag,
            state = article is null ? "to-carry" : Words.Of(article.StateAt(now)),
            address = article?.Address,
            stale = rows?.Count(TranslatedState.Stale) ?? 0,
            untranslated = rows?.Count(TranslatedState.Untranslated) ?? 0,
            drafts = rows?.Count(TranslatedState.Draft) ?? 0,
        };
    }
}
