using Dragoman.Provenance;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Site.Verify;

/// <summary>Answers whoever wants to know whether a page or a text is ours. It changes nothing, so no token guards its form.</summary>
internal static class VerifyEndpoint
{
    /// <summary>A text in a form, encoded: three bytes for each of a Persian letter's two.</summary>
    private const int LargestForm = TextCheck.LongestText * 6 + 10_000;

    public static async Task<IResult?> AnswerAsync(string edition, HttpContext http, SiteRequest request, House house, VerifyViews verify, VerifyLimit limit, CancellationToken cancel)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition)
            return null;
        http.Response.Headers.CacheControl = "no-store";
        using var place = await limit.EnterAsync(http.Connection.RemoteIpAddress, cancel);
        if (place is null)
        {
            http.Response.Headers.RetryAfter = "60";
            return await request.ShowAsync(new VerifyView(views.Site, "", "", "verifyTooMany"), StatusCodes.Status429TooManyRequests);
        }
        if (await AskedAsync(http, cancel) is not { } asked)
            return await request.ShowAsync(new VerifyView(views.Site, "", "", "verifyTooLong"), StatusCodes.Status413PayloadTooLarge);
        return await request.ShowAsync(await verify.OfAsync(views, asked.Address.Trim(), asked.Text.Trim(), house.Clock.GetCurrentInstant(), cancel));
    }

    private static async Task<(string Address, string Text)?> AskedAsync(HttpContext http, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
            return (http.Request.Query["address"].ToString(), "");
        if (http.Request.ContentLength is null or > LargestForm || !http.Request.HasFormContentType)
            return null;
        var form = await http.Request.ReadFormAsync(cancel);
        return (form["address"].ToString(), form["text"].ToString());
    }
}
