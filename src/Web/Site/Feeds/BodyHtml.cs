using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Site.Feeds;

/// <summary>An article's body as the default theme's page has it, for those who read it elsewhere: addresses are absolute.</summary>
public sealed class BodyHtml(LiveTheme theme)
{
    public Task<string> Of(ArticleView view) => theme.PartialAsync(
        "body", view.Site, ("groups", BlockGroup.In(view.Blocks.Select(block => Away(block, view.Site)))), ("credit", view.CreditLine));

    private static BlockView Away(BlockView block, SiteView site) =>
        block with
        {
            SourceCorrected = false,
            Picture = block.Picture is { } picture ? picture with { Address = site.Absolute(picture.Address), Whole = null } : null,
        };
}
