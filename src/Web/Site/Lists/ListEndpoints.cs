using System.Globalization;
using Dragoman.Languages;
using Dragoman.Web.Site.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dragoman.Web.Site.Lists;

/// <summary>The pages and feeds of sections, topics and authors.</summary>
internal static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        void Map(string address, Delegate answer) => site.MapMethods(address, SiteEndpoints.Reading, answer);

        Map("/{edition}/section/{slug}", SectionAsync);
        Map("/{edition}/topic/{name}/{slug?}", TopicAsync);
        Map("/{edition}/author/{slug}", AuthorAsync);
        foreach (var format in FeedFiles.Formats)
        {
            var file = FeedFiles.NameOf(format);
            Map($"/{{edition}}/section/{{slug}}/{file}", (string edition, string slug, SiteRequest request, PublicLists pages, CancellationToken cancel) =>
                FeedAsync(edition, request, pages, format, (views, _) => Task.FromResult(NewsLists.Section(views, slug))));
            Map($"/{{edition}}/topic/{{name}}/{file}", (string edition, string name, SiteRequest request, PublicLists pages, NewsLists lists, House house, CancellationToken cancel) =>
                FeedAsync(edition, request, pages, format, (views, now) => lists.TopicAsync(views, name, now, cancel)));
            Map($"/{{edition}}/author/{{slug}}/{file}", (string edition, string slug, SiteRequest request, PublicLists pages, NewsLists lists, CancellationToken cancel) =>
                FeedAsync(edition, request, pages, format, (views, now) => lists.AuthorAsync(views, slug, now, cancel)));
        }
    }

    private static async Task<IResult> SectionAsync(string edition, string slug, long? before, SiteRequest request, PublicLists pages)
    {
        var views = request.Views(edition);
        return views.Edition.Tag == edition && before is not <= 0 && NewsLists.Section(views, slug) is { } list
            ? await request.AnswerAsync(Page(list, before), views, _ => pages.PageAsync(views, list, before, default))
            : await request.NotFoundAsync(views);
    }

    private static async Task<IResult> TopicAsync(string edition, string name, string? slug, long? before, SiteRequest request, PublicLists pages, NewsLists lists, CancellationToken cancel)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition || before is <= 0 || await lists.TopicAsync(views, name, request.Now, cancel) is not { } list || await pages.PageAsync(views, list, before, cancel) is not { } page)
            return await request.NotFoundAsync(views);
        return list.Place.Address.EndsWith("/" + Uri.EscapeDataString(slug ?? ""), StringComparison.Ordinal)
            ? await request.AnswerAsync(Page(list, before), page)
            : Results.LocalRedirect(list.Place.Address, permanent: true);
    }

    private static async Task<IResult> AuthorAsync(string edition, string slug, long? before, SiteRequest request, PublicLists pages, NewsLists lists, House house, CancellationToken cancel)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition || before is <= 0)
            return await request.NotFoundAsync(views);
        if (await lists.AuthorAsync(views, slug, request.Now, cancel) is { } list && await pages.PageAsync(views, list, before, cancel) is { } page)
            return await request.AnswerAsync(Page(list, before), page);
        return before is null && await house.Authors.MovedAsync(edition, Slugs.Of(slug), request.Now, cancel) is { } moved && moved != slug
            ? Results.LocalRedirect(NewsLists.AuthorAddress(edition, moved), permanent: true)
            : await request.NotFoundAsync(views);
    }

    private static async Task<IResult> FeedAsync(string edition, SiteRequest request, PublicLists pages, FeedFormat format, Func<SiteViews, Instant, Task<NewsList?>> find)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition || await find(views, request.Now) is not { } list)
            return await request.NotFoundAsync(views);
        var address = $"{list.Place.Feeds}/{FeedFiles.NameOf(format)}";
        // Which sisters a topic or an author has may change with any article: what was found for this request is good for this one.
        return list.Articles.Section is null
            ? await request.AnswerAsync(address, await pages.FeedAsync(views, list, format, default))
            : await request.AnswerAsync(address, views, async _ => await pages.FeedAsync(views, list, format, default));
    }

    private static string Page(NewsList list, long? before) => list.Place.Address + (before is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?before={before}"));
}
