using Dragoman.Editions;
using Dragoman.Stories.Reading;
using Dragoman.Web.Desk.Layout;
using Dragoman.Web.Desk.Pictures;
using Dragoman.Web.Desk.Release;
using Dragoman.Web.Desk.Speech;
using Dragoman.Wire.Formats;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Desk;

/// <summary>What holds for every request to the desk: its headers, forms that are our own, and refusals said in words.</summary>
internal sealed class DeskFilter(IAntiforgery antiforgery, House house) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        DeskSecurity.WriteTo(http.Response.Headers);
        http.Remember(await house.Editions.GetAsync(http.RequestAborted));
        // Translations are checked against the names as they are now, whoever changed them.
        await house.Names.BookAsync(http.RequestAborted);
        if (!http.IsHtmx() && http.AccountIfAny() is { } account)
            http.RememberUnreadNotices(await house.Notices.UnreadAsync(account.Id, http.RequestAborted));
        try
        {
            if (HttpMethods.IsPost(http.Request.Method))
                await antiforgery.ValidateRequestAsync(http);
            return await next(context);
        }
        catch (AntiforgeryValidationException unread) when (unread.InnerException is BadHttpRequestException bad)
        {
            return Refusal(http, bad);
        }
        // A control character, or more fields than a form has.
        catch (AntiforgeryValidationException unread) when (unread.InnerException is InvalidDataException)
        {
            return Refusal(http, StatusCodes.Status400BadRequest, http.Phrasebook()["The request could not be read."]);
        }
        catch (AntiforgeryValidationException)
        {
            return Refusal(http, StatusCodes.Status400BadRequest, http.Phrasebook()["The form was too old, or did not come from the desk. Go back, load the page again and repeat; what you typed is still in its field."]);
        }
        catch (NoRoleException noRole)
        {
            return Refusal(http, StatusCodes.Status403Forbidden, http.Phrasebook().Say(noRole));
        }
        catch (RefusedException refused)
        {
            // The cure of an address that leads nowhere is meant for the command line.
            return HttpMethods.IsGet(http.Request.Method)
                ? Refusal(http, StatusCodes.Status404NotFound, http.Phrasebook().Say(refused.Fault))
                : Refusal(http, StatusCodes.Status422UnprocessableEntity, http.Phrasebook().Say(refused));
        }
        catch (AmbiguousTimeException twice)
        {
            return new RazorComponentResult<TwicePage>(new Dictionary<string, object?> { ["Model"] = TwiceView.Of(twice, http.Request) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        catch (UnreadableTextException unreadable)
        {
            return Refusal(http, StatusCodes.Status422UnprocessableEntity, http.Phrasebook().Say(unreadable));
        }
        catch (UnreadableFileException unreadable)
        {
            return Refusal(http, StatusCodes.Status422UnprocessableEntity, http.Phrasebook().Say(unreadable));
        }
        catch (BadHttpRequestException bad)
        {
            return Refusal(http, bad);
        }
    }

    private static object Refusal(HttpContext http, BadHttpRequestException bad) => Refusal(
        http,
        bad.StatusCode,
        bad.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? TooLarge(http)
            : http.Phrasebook()["The request could not be read."]);

    private static string TooLarge(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LargerRequest>() is null
        ? http.Phrasebook()["What was sent is larger than the newsroom takes (8 MB). Send a text without its pictures; a larger memory comes in with dragoman memory import."]
        : http.Phrasebook()["What was sent is larger than the newsroom takes at once. Send fewer pictures, or smaller ones."];

    private static object Refusal(HttpContext http, int status, string message) => http.IsHtmx()
        ? new RazorComponentResult<RefusedNotice>(new Dictionary<string, object?> { ["Message"] = message }) { StatusCode = status }
        : new RazorComponentResult<RefusedPage>(new Dictionary<string, object?> { ["Message"] = message, ["Status"] = status }) { StatusCode = status };
}
