namespace Dragoman.Web.Site;

/// <summary>The article that another one was translated from.</summary>
/// <param name="Outlet">The source edition's name as the reader's own edition writes it.</param>
/// <param name="Language">BCP 47 tag of the source's text.</param>
/// <param name="Address">Its page, or null when it has none.</param>
public sealed record OriginView(string Outlet, string Language, string? Address);
