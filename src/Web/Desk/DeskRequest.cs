using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Desk;

/// <summary>What the desk's pages ask of a request.</summary>
internal static class DeskRequest
{
    private const string AccountKey = "account";
    private const string NewsroomKey = "newsroom";
    private const string NoticesKey = "notices";

    public static bool IsHtmx(this HttpContext http) => http.Request.Headers.ContainsKey("HX-Request");

    /// <summary>Who is signed in.</summary>
    public static Account Account(this HttpContext http) => (Account)http.Items[AccountKey]!;

    public static Account? AccountIfAny(this HttpContext http) => http.Items[AccountKey] as Account;

    public static void Remember(this HttpContext http, Account account) => http.Items[AccountKey] = account;

    /// <summary>What the newsroom calls itself in the reader's language.</summary>
    public static string NewsroomName(this HttpContext http) => ((Newsroom)http.Items[NewsroomKey]!).NameIn(http.Phrasebook().Language.Tag);

    public static void Remember(this HttpContext http, Newsroom newsroom) => http.Items[NewsroomKey] = newsroom;

    /// <summary>How many notices the person who asks for a page has not read.</summary>
    public static long UnreadNotices(this HttpContext http) => http.Items[NoticesKey] is long unread ? unread : 0;

    public static void RememberUnreadNotices(this HttpContext http, long unread) => http.Items[NoticesKey] = unread;

    public static Act Act(this HttpContext http, House house) => house.ActOf(http.Account().Name);

    public static void MustWrite(this HttpContext http, Edition edition)
    {
        if (!http.Account().MayWrite(edition.Tag))
            throw new NoRoleException($"{http.Account().Name} has no role in the edition {edition.Language}.", "Ask a chief for one.");
    }

    /// <summary>What belongs to no edition takes a role in any.</summary>
    public static void MustWriteSomewhere(this HttpContext http)
    {
        if (!http.Account().MayWriteSomewhere)
            throw new NoRoleException($"{http.Account().Name} has no role in any edition.", "Ask a chief for one.");
    }

    /// <summary>A reporter writes originals; what is carried from another edition takes a translator.</summary>
    public static void MustTranslate(this HttpContext http, Edition edition)
    {
        http.MustWrite(edition);
        if (http.Account().RoleIn(edition.Tag) < Role.Translator)
            throw new NoRoleException($"{http.Account().Name} may not translate into the edition {edition.Language}: it takes a translator.", "Ask a chief for that role.");
    }

    public static void MustPublish(this HttpContext http, Edition edition)
    {
        if (!edition.Rules.LetPublish(http.Account(), edition.Tag))
            throw new NoRoleException($"{http.Account().Name} may not publish in the edition {edition.Language}: it takes the role {edition.Rules.Publisher}.", "Ask somebody of that role to publish it.");
    }

    /// <summary>What is the business of those who run an edition.</summary>
    public static void MustLead(this HttpContext http, Edition edition)
    {
        if (!(http.Account().RoleIn(edition.Tag) >= Role.Chief))
            throw new NoRoleException($"{http.Account().Name} is no chief of the edition {edition.Language}.", "Ask its chief.");
    }

    public static string Field(this IFormCollection form, string name) => form[name].ToString();

    public static RazorComponentResult<TPage> Page<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };
}
