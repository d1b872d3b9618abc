using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Articles;

public sealed partial class ArticleViews
{
    /// <summary>What the page would show if the newest text were published now; null while there is nothing to show.</summary>
    public async Task<ArticleView?> PreviewAsync(Article article, SiteViews site, Instant now, CancellationToken cancel)
    {
        var blocks = await BlocksAsync(article.Head.Content, [], site, cancel);
        if (blocks.Find(block => block.Kind == BlockKind.Headline) is not { } headline)
            return null;
        var first = article.FirstPublishedAt ?? now;
        return new(
            site.Site,
            article.Address,
            headline,
            blocks.Find(block => block.Kind == BlockKind.Summary),
            site.Date(first),
            now > first ? site.Date(now) : null,
            article.Source is { } source ? site.Origin(source, now) : null,
            site.Origin(article.Story.Original, now),
            Pages(article.Story, site, now),
            [.. blocks.Where(block => block.Kind.IsOfBody())],
            CreditLine.Write(site.Newsroom, [.. article.Chain.Select(part => site.Newsroom[part.Edition])]),
            "",
            SourceCorrections: [],
            Corrections: Corrections(article, site, now))
        {
            Authors = await AuthorsAsync(article, site, cancel),
        };
    }
}
