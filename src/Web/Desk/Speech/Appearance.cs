using Dragoman.Identity;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Speech;

/// <summary>How a person wants the desk: its language and whether it is light or dark. What is empty is left to the browser.</summary>
public sealed record Appearance(string Language, string Theme)
{
    private const string Cookie = "dragoman-appearance";

    public static readonly IReadOnlyList<string> Themes = ["", "light", "dark"];

    /// <summary>What the person has chosen, on whatever machine; before anybody has signed in, or chosen, what this browser keeps.</summary>
    internal static Appearance Of(HttpContext http) => http.AccountIfAny() is { } account && Of(account) is { } chosen ? chosen
        : http.Request.Cookies[Cookie]?.Split('.') is [var language, var theme] ? Known(language, theme) : new("", "");

    /// <summary>Null where the person has chosen nothing yet.</summary>
    internal static Appearance? Of(Account account) => account is { Language: { } language, Theme: { } theme } ? Known(language, theme) : null;

    internal static Appearance Known(string language, string theme) =>
        new(DeskLanguage.Find(language)?.Tag.Value ?? "", Themes.Contains(theme) ? theme : "");

    internal void KeepIn(HttpResponse response) => response.Cookies.Append(Cookie, $"{Language}.{Theme}", new()
    {
        Path = "/desk",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    /// <summary>The language chosen, or else the one that the browser asks for first among those that the desk speaks.</summary>
    internal DeskLanguage LanguageFor(HttpRequest request) =>
        DeskLanguage.Find(Language)
        ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1).Select(asked => DeskLanguage.Find(asked.Value.Value)).FirstOrDefault(known => known is not null)
        ?? DeskLanguage.English;
}
