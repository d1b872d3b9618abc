using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.EditionIndex;

/// <summary>The newsroom's door: each edition with its newest stories. It speaks the language of <c>Site.Edition</c>.</summary>
public sealed record EditionIndexView(SiteView Site, IReadOnlyList<EditionEntry> Editions) : IPageView
{
    public string Template => "index";

    public PageHead Head => new PageHead(Site, Site.Newsroom).Canonical("/");
}

public sealed record EditionEntry(EditionView Edition, IReadOnlyList<TeaserView> Latest);
