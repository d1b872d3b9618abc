using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Pages;

namespace Dragoman.Web.Site.Feeds;

/// <summary>An article's body as the page has it, for those who read it elsewhere: addresses are absolute.</summary>
public sealed class BodyHtml(PageRendering rendering)
{
    public Task<string> Of(ArticleView view) => rendering.WriteAsync<ArticleBody>(new(StringComparer.Ordinal)
    {
        [nameof(ArticleBody.Blocks)] = view.Blocks.Select(block => Away(block, view.Site)).ToList(),
        [nameof(ArticleBody.CreditLine)] = view.CreditLine,
        [nameof(ArticleBody.Words)] = SiteStrings.For(view.Site.Edition.Language),
    });

    private static BlockView Away(BlockView block, SiteView site) =>
        block with
        {
            SourceCorrected = false,
            Picture = block.Picture is { } picture ? picture with { Address = site.Absolute(picture.Address), Whole = null } : null,
        };
}
