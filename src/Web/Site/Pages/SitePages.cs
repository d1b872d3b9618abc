using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dragoman.Web.Site.Pages;

/// <summary>The pages of the site: made once after a change, then answered from memory.</summary>
public sealed class SitePages(KeptPages kept, PageMaker maker, Freshness freshness)
{
    /// <summary>Answers at once where the page that is asked for is kept. Stands before everything else that a request meets.</summary>
    public Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(http);
        var key = KeyOf(http, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        if (Find(key) is not { } page)
            return next(http);
        var look = freshness.LookAsync(http.RequestAborted);
        return look.IsCompletedSuccessfully && kept.Find(key) == page
            ? PageAnswer.WriteAsync(http, page)
            : AnswerAsync(look, key, http, next);
    }

    /// <summary>Answers with the page of an address; <paramref name="make"/> makes it where it is not kept.</summary>
    /// <param name="seen">What <see cref="Changes"/> was before anything was read that goes into the page.</param>
    /// <param name="isRepeatable">Whether it may be made again without this request.</param>
    /// <returns>Whether there is such a page.</returns>
    public async Task<bool> AnswerAsync(HttpContext http, string address, long seen, Func<Task<RenderedPage?>> make, bool isRepeatable)
    {
        var key = KeyOf(http, address);
        if ((Find(key) ?? await maker.MakeAsync(key, seen, make, isRepeatable)) is not { } page)
            return false;
        await PageAnswer.WriteAsync(http, page);
        return true;
    }

    /// <summary>Grows with everything that changes on the site.</summary>
    public long Changes => kept.Changes;

    private async Task AnswerAsync(ValueTask look, string key, HttpContext http, RequestDelegate next)
    {
        await look;
        if (Find(key) is { } page)
            await PageAnswer.WriteAsync(http, page);
        else
            await next(http);
    }

    private StoredPage? Find(string key) => kept.Find(key) is { } page && (page.Until is null || page.Until > freshness.Now) ? page : null;

    /// <summary>A site without an address of its own shows the one that was asked for: then each has its own pages.</summary>
    private string KeyOf(HttpContext http, string address) =>
        freshness.Site is null ? $"{http.Request.Scheme}://{http.Request.Host}{address}" : address;
}
