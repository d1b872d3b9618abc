namespace Dragoman.Stories;

/// <summary>
/// What each block of a translation was made from, as the source stands now. A source block that was cut up after it was translated
/// is carried by the one translation of the whole, until a part has a translation of its own or is left out.
/// </summary>
public sealed class CarriedTexts
{
    private readonly Content content;
    private readonly Content source;
    private readonly string edition;
    private readonly string translated;
    private readonly Dictionary<string, int> places;
    private readonly HashSet<string> named;
    private readonly Dictionary<string, IReadOnlyList<Block>> known = new(StringComparer.Ordinal);

    public CarriedTexts(Article article, Content content)
    {
        this.content = content;
        source = article.Source?.Reference ?? new();
        edition = article.Source?.Edition ?? article.Edition;
        translated = article.Edition;
        places = source.Blocks.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        named = content.Blocks.SelectMany(block => block.Carriages).Select(carried => carried.Block)
            .Concat(content.LeftOut.Select(left => left.Block)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The source blocks that it speaks for, in their order; none where they are all gone, and for a block of the edition's own.</summary>
    public IReadOnlyList<Block> Of(Block block) => known.TryGetValue(block.Id, out var found) ? found : known[block.Id] =
        [.. block.Carriages.SelectMany(Of).DistinctBy(from => from.Id).OrderBy(from => places[from.Id])];

    /// <summary>The same as one block, with all the words of them.</summary>
    public Block? WholeOf(Block block) => Joined(Of(block), edition);

    internal string? TextOf(IReadOnlyList<Block> blocks) => Joined([.. blocks.OrderBy(from => places[from.Id])], edition)?.Text;

    private static Block? Joined(IReadOnlyList<Block> blocks, string edition) => blocks switch
    {
        [] => null,
        [var only] => only,
        var several => several.Skip(1).Aggregate(several[0], (whole, part) => whole.JoinedWith(part, edition)),
    };

    /// <summary>The blocks of the translation that are made from a source block, in their order: more than one where it was cut up.</summary>
    public IReadOnlyList<Block> MadeFrom(string sourceBlock) => [.. content.Blocks.Where(block => Of(block).Any(from => from.Id == sourceBlock))];

    /// <summary>The translation of a source block as one block, with the words of all that were made from it; null where there is none.</summary>
    public Block? TranslationOf(string sourceBlock) => Joined(MadeFrom(sourceBlock), translated);

    /// <summary>Whether it says what that source block said, and nothing else.</summary>
    internal bool IsOf(Block block, string sourceBlock) =>
        Of(block) is { Count: > 0 } from ? from.All(only => only.Id == sourceBlock) : block.Carried?.Block == sourceBlock;

    internal IEnumerable<Block> Of(CarriedFrom carried)
    {
        if (source.Holder(carried.Block) is { } holder)
            yield return holder;
        foreach (var cut in source.CutOff(carried.Block, carried.Digest).Where(cut => !named.Contains(cut.Id)))
            yield return cut;
    }
}
