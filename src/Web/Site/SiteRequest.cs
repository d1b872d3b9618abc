using Dragoman.Web.Site.Missing;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Site;

/// <summary>What a reader asks for, in terms of the newsroom.</summary>
public sealed class SiteRequest(IHttpContextAccessor accessor, SitePages pages, Freshness freshness, LiveTheme theme)
{
    private long? seen;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The views of the edition that was asked for; of the newsroom's first, where there is no such edition.</summary>
    public SiteViews Views(string? edition)
    {
        // The request itself is made before it is looked whether anything changed; whoever answers it begins here.
        seen ??= pages.Changes;
        var newsroom = freshness.Newsroom;
        var home = newsroom.Find(edition ?? "") ?? newsroom.Editions[0];
        return new(newsroom, home, SiteViews.OriginOf(newsroom, $"{Http.Request.Scheme}://{Http.Request.Host}"));
    }

    /// <summary>Taken before the newsroom is asked for what a page shows: what changes in between keeps the page from being kept.</summary>
    private long Seen => seen ?? throw new InvalidOperationException("Ask for the views first.");

    public Instant Now => freshness.Now;

    /// <summary>Answers with the page of an address. It is made where it is not kept, and again when it changes: it may not lean on this request.</summary>
    /// <param name="make">Null where there is no such page.</param>
    public async Task<IResult> AnswerAsync(string address, SiteViews views, Func<SiteViews, Task<RenderedPage?>> make) =>
        await pages.AnswerAsync(Http, address, Seen, () => make(views), isRepeatable: true) ? Results.Empty : await NotFoundAsync(views);

    /// <summary>Answers with a page that was made for this request, and keeps it.</summary>
    public async Task<IResult> AnswerAsync(string address, RenderedPage page)
    {
        await pages.AnswerAsync(Http, address, Seen, () => Task.FromResult<RenderedPage?>(page), isRepeatable: false);
        return Results.Empty;
    }

    /// <summary>Answers with a page that is not kept.</summary>
    public async Task<IResult> ShowAsync(IPageView view, int status = StatusCodes.Status200OK)
    {
        var page = await theme.PageAsync(view, [], status);
        return Results.Text(page.Body, page.ContentType, status);
    }

    public Task<IResult> NotFoundAsync(SiteViews views) => ShowAsync(new MissingView(views.Site), StatusCodes.Status404NotFound);
}
