using Dragoman.Web.Site.Articles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dragoman.Web.Site.Feeds;

/// <summary>An article's body as the page has it, for those who read it elsewhere: addresses are absolute.</summary>
public sealed class BodyHtml(HtmlRenderer renderer)
{
    public Task<string> Of(ArticleView view) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ArticleBody.Blocks)] = view.Blocks.Select(block => Away(block, view.Site)).ToList(),
            [nameof(ArticleBody.CreditLine)] = view.CreditLine,
            [nameof(ArticleBody.Words)] = SiteStrings.For(view.Site.Edition.Language),
        });
        return (await renderer.RenderComponentAsync<ArticleBody>(parameters)).ToHtmlString();
    });

    private static BlockView Away(BlockView block, SiteView site) =>
        block with
        {
            SourceCorrected = false,
            Picture = block.Picture is { } picture ? picture with { Address = site.Absolute(picture.Address) } : null,
        };
}
