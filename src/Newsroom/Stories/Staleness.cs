namespace Dragoman.Stories;

/// <summary>
/// Which blocks of a translation went stale. A fact about text, not about time: a block is stale when the text of its source
/// is not the one it was carried from, or, in a relay, when that source is itself stale.
/// </summary>
public sealed class Staleness(Article article)
{
    private readonly Content? source = article.Source?.Reference;
    private readonly CarriedTexts carriedTexts = new(article, article.Head.Content);

    public IEnumerable<StaleBlock> Of(Content content) =>
        content.Blocks.Index().Select(item => Of(item.Item) is { } change ? new StaleBlock(item.Index, item.Item, change) : null).OfType<StaleBlock>();

    /// <summary>The change that made the block stale; null when it is not.</summary>
    public SourceChange? Of(Block block) => source is null ? null : block.Carriages.Select(Of).FirstOrDefault(change => change is not null);

    /// <summary>Whether the source still says, in whatever blocks, what was carried.</summary>
    internal bool StillSays(CarriedFrom carried) => source?.StillSays(carried.Block, carried.Digest) == true;

    private SourceChange? Of(CarriedFrom carried)
    {
        var now = carriedTexts.Of(carried).ToList();
        if (!StillSays(carried))
            return new(article.Source!, carried.Block, carried.Revision, carriedTexts.TextOf(now));
        var upstream = new Staleness(article.Source!);
        return now.Where(from => article.Source!.OriginOf(from)?.Digest != carried.Origin).Select(upstream.Of).FirstOrDefault(change => change is not null);
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
