using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Made;
using NodaTime;

namespace Dragoman.Web.Site.Articles;

/// <summary>Makes the view of a published article.</summary>
public sealed partial class ArticleViews(House house, MadeViews made)
{
    /// <summary>What readers have of the article; null while nothing of it is public.</summary>
    public async Task<ArticleView?> OfAsync(Article article, SiteViews site, Instant now, CancellationToken cancel) =>
        (await ReadAsync(article, site, now, cancel))?.View;

    /// <summary>The same with how it was made, for its own page.</summary>
    public async Task<ArticleView?> PageAsync(Article article, SiteViews site, Instant now, CancellationToken cancel) =>
        await ReadAsync(article, site, now, cancel) is { } read ? read.View with { Made = await made.OfAsync(read, site, now, cancel) } : null;

    private async Task<ReadArticle?> ReadAsync(Article article, SiteViews site, Instant now, CancellationToken cancel)
    {
        if (article.StateAt(now) != ArticleState.Published || article.PublicAt(now) is not { } publication)
            return null;
        var content = await ContentAsync(article, publication, cancel);
        var stale = site.Newsroom[article.Edition].Rules.CorrectionNotice
            ? new Staleness(article).Of(content).Where(block => IsPublic(block.Change.In, now)).ToList()
            : [];
        var blocks = await BlocksAsync(content, stale, site, cancel);
        var record = await house.Provenance.FindAsync(article, publication, cancel);
        var first = article.FirstPublishedAt!.Value;
        return new(article, content, record, [.. stale.Select(block => block.Block.Id)], new(
            site.Site,
            article.Address,
            blocks.First(block => block.Kind == BlockKind.Headline),
            blocks.FirstOrDefault(block => block.Kind == BlockKind.Summary),
            site.Date(first),
            publication.At > first ? site.Date(publication.At) : null,
            article.Source is { } source ? site.Origin(source, now) : null,
            site.Origin(article.Story.Original, now),
            Pages(article.Story, site, now),
            [.. blocks.Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Summary))],
            CreditLine.Write(site.Newsroom, [.. article.Chain.Select(part => site.Newsroom[part.Edition])]),
            record is null ? "" : $"/provenance/{record.Digest}.json",
            SourceCorrections: SourceCorrections(stale, site),
            Corrections: Corrections(article, site, now))
        {
            Authors = await AuthorsAsync(article, site, cancel),
        });
    }

    private async Task<IReadOnlyList<LinkView>> AuthorsAsync(Article article, SiteViews site, CancellationToken cancel) => article.Byline.Count == 0
        ? []
        : [.. article.AuthorsBy(await house.Names.BookAsync(cancel)).Select(author => new LinkView(author.Name, NewsLists.AuthorAddress(site.Edition.Tag, author.Slug)))];

    /// <summary>Where the story can be read, the original's page first.</summary>
    private static IReadOnlyList<StoryPage> Pages(Story story, SiteViews site, Instant now) =>
    [
        .. story.Articles.Where(article => article.StateAt(now) == ArticleState.Published)
            .OrderBy(article => article.IsTranslation)
            .Select(article => new StoryPage(site.Of(article.Edition), article.Address, article.Source?.Address)),
    ];

    private async Task<Content> ContentAsync(Article article, Publication publication, CancellationToken cancel)
    {
        var revision = article.Published is { } newest && newest.Number == publication.Revision
            ? newest
            : await house.Stories.RevisionAsync(article, publication.Revision, cancel);
        return article.Attested(revision.Content);
    }

    private async Task<List<BlockView>> BlocksAsync(Content content, List<StaleBlock> stale, SiteViews site, CancellationToken cancel)
    {
        var waiting = stale.Select(block => block.Block.Id).ToHashSet(StringComparer.Ordinal);
        var views = new List<BlockView>(content.Blocks.Count);
        foreach (var block in content.Blocks.Where(block => block.Kind.IsShown()))
        {
            var picture = block.Picture is null ? null : site.Picture(await house.Pictures.FindAsync(block.Picture, cancel));
            if (picture is not null && content.AltTextOf(block.Picture!) is { } alt)
                picture = picture with { Alt = alt };
            if (block.Text.Length > 0 || picture is not null)
                views.Add(new(block.Id, block.Kind, block.Text, block.Marks, waiting.Contains(block.Id), picture));
        }
        return views;
    }

    /// <summary>A change that is itself withheld is not told before its time.</summary>
    private static bool IsPublic(Article changed, Instant now) => changed.PublicAt(now) == changed.Newest;

    private static List<SourceCorrectionView> SourceCorrections(IEnumerable<StaleBlock> stale, SiteViews site) =>
    [
        .. stale.Select(block => block.Change.In).Distinct().Where(changed => changed.Newest is not null)
            .Select(changed => new SourceCorrectionView(
                site.Newsroom.OutletName(site.Newsroom[changed.Edition], site.Edition.Language), site.Date(changed.Newest!.At), changed.Newest.Note, changed.Edition, changed.Newest.Kind == PublicationKind.Update)),
    ];

    private static List<CorrectionView> Corrections(Article article, SiteViews site, Instant now) =>
    [
        .. article.Standing.Reverse()
            .Where(publication => publication.At <= now && publication.Note is not null)
            .Select(publication => new CorrectionView(publication.Note!, site.Date(publication.At), publication.Kind != PublicationKind.Correction)),
    ];
}
