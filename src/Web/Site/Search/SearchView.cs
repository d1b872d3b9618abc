using Dragoman.Search;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Search;

/// <summary>What a reader asked for, and a page of what was found.</summary>
/// <param name="Typed">As the reader typed it.</param>
/// <param name="Found">Null while nothing was asked for.</param>
/// <param name="Newest">Address of the first page, or null on it.</param>
/// <param name="Older">Address of the page of older articles, or null.</param>
/// <param name="IsRefused">Too many questions at once.</param>
public sealed record SearchView(
    SiteView Site, string Typed, IReadOnlyList<FoundView>? Found, string? Newest = null, string? Older = null, bool IsRefused = false) : IPageView
{
    public string Template => "search";

    /// <summary>The longest question that is read.</summary>
    public int Longest { get; } = SearchQuery.LongestText;

    public PageHead Head
    {
        get
        {
            var search = SiteStrings.For(Site.Edition.Language)["search"];
            return new PageHead(Site, Typed.Length > 0 ? $"{Typed} — {search}" : search).Unlisted();
        }
    }
}

/// <summary>An article that was found, its words marked.</summary>
public sealed record FoundView(string Address, Excerpt Headline, Excerpt Passage, DateView Published);
