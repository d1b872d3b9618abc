using AngleSharp.Html.Parser;
using Dragoman.Provenance;
using Dragoman.Web.Site.Articles;

namespace Dragoman.Web.Site.Themes;

/// <summary>Writes each of a theme's pages with a sample newsroom's content, and says what would go wrong with it.</summary>
public static class ThemeTrial
{
    /// <summary>Errors: with any of them the theme is not shown.</summary>
    public static async Task<IReadOnlyList<ThemeException>> OfAsync(Theme theme)
    {
        var errors = new List<ThemeException>();
        foreach (var view in SampleNewsroom.Pages())
        {
            try
            {
                var html = await theme.PageAsync(view, isStrict: true);
                if (Missing(view, html) is { } missing)
                    errors.Add(missing);
            }
            catch (ThemeException error)
            {
                errors.Add(error);
            }
        }
        return [.. errors.DistinctBy(error => error.ToString())];
    }

    /// <summary>The theme, where nothing is wrong with it.</summary>
    /// <exception cref="ThemeException"/>
    internal static Theme Tried(Theme theme) => OfAsync(theme).GetAwaiter().GetResult() is [var error, ..] ? throw error : theme;

    /// <summary>What every page must hold, whatever it looks like.</summary>
    private static ThemeException? Missing(IPageView view, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        if (page.Head?.QuerySelector("title")?.TextContent != view.Head.Title)
            return new("The layout leaves out what machines read of the page.", "layout.liquid", cure: "Put {{ page.head }} between <head> and </head>.");
        if (page.DocumentElement.GetAttribute("lang") != view.Site.Edition.Language || page.DocumentElement.GetAttribute("dir") != view.Site.Edition.Direction)
            return new("The layout does not say the page's language and direction.", "layout.liquid", cure: "Write <html lang=\"{{ site.edition.language }}\" dir=\"{{ site.edition.direction }}\">.");
        return view is ArticleView article ? Unproven(article, html) : null;
    }

    /// <summary>A page whose text cannot be found again cannot be checked against its signed record.</summary>
    private static ThemeException? Unproven(ArticleView view, string html)
    {
        const string file = "article.liquid";
        const string cure = "Give h1 and each block its id, the summary the class summary, and let an element of the class article-body hold the partial body.";
        try
        {
            var text = PageText.Read(html);
            var expected = new[] { view.Headline, view.Summary }.OfType<BlockView>().Concat(view.Blocks).Where(block => block.Text.Length > 0).Select(block => (block.Id, block.Text));
            var lost = expected.Except(text.Blocks).Select(block => block.Text).FirstOrDefault();
            var strange = text.Blocks.Except(expected).Select(block => block.Text).FirstOrDefault();
            return lost is not null ? new($"The page of an article does not show \"{lost}\" as its own block.", file, cure: cure)
                : strange is not null ? new($"The page of an article says \"{strange}\" among the text that is signed.", file, cure: "Put it outside of the element of the class article-body.")
                : text.Credit != view.CreditLine ? new("The page of an article leaves out its credit line.", file, cure: "Show it in the element of the class credit.")
                : null;
        }
        catch (FormatException error)
        {
            return new(error.Message, file, cure: cure, inner: error);
        }
    }
}
