using Dragoman.Editions;
using Dragoman.Provenance;
using Dragoman.Stories;

namespace Dragoman.Cli.Verifying;

/// <summary>The pages of this newsroom, as its data says that readers see them now.</summary>
internal sealed class OwnPages(House house)
{
    /// <param name="address">A page's path, e.g. <c>/en/k7f3q2d/a-headline</c>.</param>
    public async Task<Verified> CheckAsync(string address, KeySet? keys, CancellationToken cancel)
    {
        var (article, publication) = await PublicAtAsync(address, cancel);
        var record = await house.Provenance.FindAsync(article, publication, cancel)
            ?? throw new RefusedException($"{address} has no provenance record.", "Nothing can be verified.");
        var page = await TextOfAsync(article, publication, cancel);
        return await Verified.ByAsync(record, page, keys ?? await house.Keys.PublishedAsync(cancel), digest => house.Provenance.FindAsync(digest, cancel));
    }

    private async Task<PageText> TextOfAsync(Article article, Publication publication, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var revision = await house.Stories.RevisionAsync(article, publication.Revision, cancel);
        var credit = CreditLine.Write(newsroom, [.. article.Chain.Select(part => newsroom[part.Edition])]);
        return new([.. revision.Content.Blocks.Where(block => block.Kind.IsShown()).Select(block => (block.Id, block.Text))], credit, null);
    }

    private async Task<(Article Article, Publication Publication)> PublicAtAsync(string address, CancellationToken cancel)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            throw new UsageException($"{address} is not the path of an article. It looks like /en/k7f3q2d/a-headline: see dragoman status.");
        var article = (await house.Stories.GetAsync(parts[1], cancel))[parts[0]];
        var now = house.Clock.GetCurrentInstant();
        return article.StateAt(now) == ArticleState.Published
            ? (article, article.PublicAt(now)!)
            : throw new RefusedException($"{address} is not public: it is {Words.Of(article.StateAt(now)).Replace('-', ' ')}.", "Nothing can be verified.");
    }
}
