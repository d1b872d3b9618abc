using System.Globalization;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Articles;

/// <summary>What machines read of an article: where it stands in every edition, its record, how others may show it.</summary>
internal static class ArticleHead
{
    public static PageHead Of(ArticleView view)
    {
        var head = new PageHead(view.Site, $"{view.Headline.Text} — {view.Site.Edition.Outlet}", view.Description())
            .Canonical(view.Address)
            .Sisters(view.Pages.Select(page => (page.Edition.Hreflang, page.Address)), view.Original.Address ?? view.Address)
            .Link("provenance", view.ProvenanceAddress, type: "application/json")
            .Property("og:type", "article")
            .Property("og:title", view.Headline.Text)
            .Property("og:description", view.Description() ?? "")
            .Property("og:url", view.Site.Absolute(view.Address))
            .Property("og:site_name", view.Site.Edition.Outlet)
            .Property("og:locale", view.Site.Edition.Hreflang.Replace('-', '_'))
            .Property("article:published_time", view.Published.Instant);
        foreach (var author in view.Authors)
            head.Meta("author", author.Name).Property("article:author", view.Site.Absolute(author.Address));
        if (view.Updated is { } updated)
            head.Property("article:modified_time", updated.Instant);
        if (view.FirstPicture is { } picture)
        {
            var (address, width, height) = picture.Card is { } card ? (card.Address, card.Width, card.Height) : (picture.Address, picture.Width, picture.Height);
            head.Property("og:image", view.Site.Absolute(address))
                .Property("og:image:width", width.ToString(CultureInfo.InvariantCulture))
                .Property("og:image:height", height.ToString(CultureInfo.InvariantCulture))
                .Property("og:image:alt", picture.Alt);
        }
        return head.LinkedData(NewsArticleJson.Of(view));
    }
}
