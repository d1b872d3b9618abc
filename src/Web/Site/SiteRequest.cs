using Dragoman.Web.Site.Missing;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Site;

/// <summary>What a reader asks for, in terms of the newsroom.</summary>
public sealed class SiteRequest(IHttpContextAccessor accessor, SitePages pages, Freshness freshness, LiveTheme theme)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The views of the edition that was asked for; of the newsroom's first, where there is no such edition.</summary>
    public SiteViews Views(string? edition)
    {
        var newsroom = freshness.Newsroom;
        var home = newsroom.Find(edition ?? "") ?? newsroom.Editions[0];
        return new(newsroom, home, SiteViews.OriginOf(newsroom, $"{Http.Request.Scheme}://{Http.Request.Host}"));
    }

    /// <summary>Taken before the newsroom is asked for what a page shows: what changes in between keeps the page from being kept.</summary>
    public long Seen { get; } = pages.Changes;

    public Instant Now => freshness.Now;

    /// <summary>Answers with the page of an address, which is made where it is not kept.</summary>
    public async Task<IResult> AnswerAsync(string address, SiteViews views, Func<SiteViews, Task<RenderedPage>> make)
    {
        await pages.AnswerAsync(Http, address, Seen, () => make(views));
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
