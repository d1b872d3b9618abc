namespace Dragoman.Web.Site;

/// <summary>A moment: as the edition's readers write it, and as machines do (<c>2021-06-30T18:00:00Z</c>).</summary>
public sealed record DateView(string Text, string Instant);
