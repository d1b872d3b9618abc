using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Web.Assets;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Tests.Site;

/// <summary>Writes a page with the default theme, as the server does, and reads it as a browser does.</summary>
internal static class Rendering
{
    public static AssetFiles Built { get; } = AssetFiles.Beside(AppContext.BaseDirectory);

    private static readonly Theme Default = new(ThemeFiles.Default, Built);

    public static Task<string> HtmlOfAsync(IPageView view) => Default.PageAsync(view);

    public static async Task<IDocument> PageAsync(IPageView view) => await new HtmlParser().ParseDocumentAsync(await HtmlOfAsync(view));

    public static IElement One(this IParentNode node, string selector) => Assert.Single(node.QuerySelectorAll(selector));

    public static string Folded(this INode node) => string.Join(' ', node.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
