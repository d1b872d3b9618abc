namespace Dragoman.Web.Site.Fronts;

/// <summary>A section's newest stories on the front page.</summary>
public sealed record RiverView(LinkView Section, IReadOnlyList<TeaserView> Stories);
