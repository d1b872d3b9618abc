using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site;

/// <summary>What one page shows. A theme is handed it under the name of its template.</summary>
public interface IPageView
{
    SiteView Site { get; }

    /// <summary>The theme's template: <c>article</c>, <c>front</c>.</summary>
    string Template { get; }

    /// <summary>What sort of page it is, for the style sheet.</summary>
    string Kind => Template;

    /// <summary>What machines read of the page. No theme can leave it out.</summary>
    PageHead Head { get; }
}
