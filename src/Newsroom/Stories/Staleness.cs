namespace Dragoman.Stories;

/// <summary>
/// Which blocks of a translation went stale. A fact about text, not about time: a block is stale when the text of its source
/// is not the one it was carried from, or, in a relay, when that source is itself stale.
/// </summary>
public sealed class Staleness(Article article)
{
    private readonly Content? source = article.Source?.Reference;

    public IEnumerable<StaleBlock> Of(Content content) =>
        content.Blocks.Index().Select(item => Of(item.Item) is { } change ? new StaleBlock(item.Index, item.Item, change) : null).OfType<StaleBlock>();

    /// <summary>The change that made the block stale; null when it is not.</summary>
    public SourceChange? Of(Block block)
    {
        if (source is null || block.Carried is not { } carried)
            return null;
        var from = source.Find(carried.Block);
        if (from is null || !from.SaysTheSameAs(carried.Digest))
            return new(article.Source!, carried.Block, carried.Revision, from?.Text);
        if (new Staleness(article.Source!).Of(from) is not { } upstream)
            return null;
        return article.Source!.OriginOf(from)?.Digest == carried.Origin ? null : upstream;
    }
}

/// <summary>A change of a source text.</summary>
/// <param name="In">The article whose text changed; in a relay it may stand further up the chain.</param>
/// <param name="Block">The block that changed.</param>
/// <param name="SinceRevision">The revision of that article which still has the text from before.</param>
/// <param name="After">The text now; null when the block was removed.</param>
public sealed record SourceChange(Article In, string Block, long SinceRevision, string? After);

/// <param name="Index">Where the block stands in its article; the headline is 0.</param>
public sealed record StaleBlock(int Index, Block Block, SourceChange Change);
