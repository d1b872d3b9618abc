namespace Dragoman.Web.Site.Missing;

/// <summary>A story that the newsroom has killed, or an article that it has taken down.</summary>
/// <param name="Reason">What the newsroom says of it in public, or null.</param>
public sealed record WithdrawnView(SiteView Site, DateView Withdrawn, string? Reason = null);
