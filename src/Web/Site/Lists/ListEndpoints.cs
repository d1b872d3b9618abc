using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Site.Lists;

/// <summary>The pages of sections and topics.</summary>
internal static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapMethods("/{edition}/section/{slug}", SiteEndpoints.Reading, SectionAsync);
        site.MapMethods("/{edition}/topic/{name}/{slug?}", SiteEndpoints.Reading, TopicAsync);
    }

    private static Task<IResult> SectionAsync(string edition, string slug, long? before, SiteRequest request, PublicPages pages)
    {
        var views = request.Views(edition);
        return views.Edition.Tag == edition && before is not <= 0 && views.Edition.FindSection(slug) is { } section
            ? request.AnswerAsync(Page(views.Section(slug)!.Address, before), views, _ => pages.SectionAsync(views, section, before, default))
            : request.NotFoundAsync(views);
    }

    private static async Task<IResult> TopicAsync(string edition, string name, string? slug, long? before, SiteRequest request, PublicPages pages, House house, CancellationToken cancel)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition || before is <= 0 || (await house.Names.BookAsync(cancel)).Find(name) is not { Withdrawn: null } entry)
            return await request.NotFoundAsync(views);
        var home = ListViews.LinkOf(views.Edition, entry).Address;
        if (await pages.TopicAsync(views, entry, before, cancel) is not { } page)
            return await request.NotFoundAsync(views);
        return home.EndsWith("/" + Uri.EscapeDataString(slug ?? ""), StringComparison.Ordinal)
            ? await request.AnswerAsync(Page(home, before), views, _ => Task.FromResult(page))
            : Results.LocalRedirect(home, permanent: true);
    }

    private static string Page(string home, long? before) => home + (before is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?before={before}"));
}
