namespace Dragoman.Web.Site;

/// <summary>A page by its name: a section, a topic.</summary>
public sealed record LinkView(string Name, string Address);
