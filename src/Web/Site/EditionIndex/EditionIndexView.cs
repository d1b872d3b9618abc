using Dragoman.Web.Site.Fronts;

namespace Dragoman.Web.Site.EditionIndex;

/// <summary>The newsroom's door: each edition with its newest stories. It speaks the language of <c>Site.Edition</c>.</summary>
public sealed record EditionIndexView(SiteView Site, IReadOnlyList<EditionEntry> Editions);

public sealed record EditionEntry(EditionView Edition, IReadOnlyList<TeaserView> Latest);
