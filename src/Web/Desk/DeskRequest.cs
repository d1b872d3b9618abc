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

    public static string NewsroomName(this HttpContext http) => (string)http.Items[NewsroomKey]!;

    public static void Remember(this HttpContext http, Newsroom newsroom) => http.Items[NewsroomKey] = newsroom.NameIn(http.Phrasebook().Language.Tag);

    /// <summary>How many notices the person who asks for a page has not read.</summary>
    public static long UnreadNotices(this HttpContext http) => http.Items[NoticesKey] is long unread ? unread : 0;

    public static void RememberUnreadNotices(this HttpContext http, long unread) => http.Items[NoticesKey] = unread;

    public static Act Act(this HttpContext http, House house) => house.ActOf(http.Account().Name);

    public static void MustWrite(this HttpContext http, Edition edition)
    {
        if (!http.Account().MayWrite(edition.Tag))
            throw new NoRoleException($"{http.Account().Name} has no role in the edition {edition.Tag}.", "Ask a chief for one.");
    }

    /// <summary>A reporter writes originals; what is carried from another edition takes a translator.</summary>
    public static void MustTranslate(this HttpContext http, Edition edition)
    {
        http.MustWrite(edition);
        if (http.Account().RoleIn(edition.Tag) < Role.Translator)
            throw new NoRoleException($"{http.Account().Name} may not translate into the edition {edition.Tag}: it takes a translator.", "Ask a chief for that role.");
    }

    public static void MustPublish(this HttpContext http, Edition edition)
    {
        if (!edition.Rules.LetPublish(http.Account(), edition.Tag))
            throw new NoRoleException($"{http.Account().Name} may not publish in the edition {edition.Tag}: it takes the role {edition.Rules.Publisher}.", "Ask somebody of that role to publish it.");
    }

    /// <summary>What is the business of those who run an edition.</summary>
    public static void MustLead(this HttpContext http, Edition edition)
    {
        if (!(http.Account().RoleIn(edition.Tag) >= Role.Chief))
            throw new NoRoleException($"{http.Account().Name} is no chief of the edition {edition.Tag}.", "Ask its chief.");
    }

    public static string Field(this IFormCollection form, string name) => form[name].ToString();

    public static RazorComponentResult<TPage> Page<TPage>(object model)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model });
}
