using Dragoman.Stories;

namespace Dragoman.Web.Site.Lists;

/// <summary>A list of articles with pages and feeds of its own: a section, a topic, what an author wrote.</summary>
/// <param name="Template">The theme's template of its pages.</param>
/// <param name="Title">What it is called; null for all of an edition.</param>
/// <param name="Sisters">The same list in all editions that have it, this one included.</param>
public sealed record NewsList(ShownList Articles, string Template, string? Title, ListPlace Place, IReadOnlyList<ListPlace> Sisters)
{
    /// <summary>All of an edition.</summary>
    public static NewsList Of(SiteView site)
    {
        List<ListPlace> sisters = [.. site.Editions.Select(edition => new ListPlace(edition, edition.Home))];
        return new(new(site.Edition.Language), "front", null, new(site.Edition, site.Edition.Home), sisters);
    }
}

/// <summary>Where a list stands in an edition.</summary>
/// <param name="Address">Of its first page, from the root.</param>
public sealed record ListPlace(EditionView Edition, string Address)
{
    /// <summary>The address below which its feeds lie: one that stays when the words in the page's address change.</summary>
    public string Feeds { get; init; } = Address;
}
