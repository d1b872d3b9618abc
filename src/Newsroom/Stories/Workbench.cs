namespace Dragoman.Stories;

public enum TranslatedState
{
    Untranslated,
    Draft,
    Confirmed,
    Stale,
    NotCarried,
    Added,
}

/// <summary>One line of the workbench: a source block, its translation, or both.</summary>
public sealed record WorkbenchRow(Block? Source, Block? Target, TranslatedState State, SourceChange? Change, LeftOut? LeftOut);

/// <summary>A translation beside its source: every block of either side stands in exactly one row.</summary>
public sealed class Workbench
{
    public Workbench(Article article)
    {
        Article = article;
        Rows = [.. Lay(article, new Staleness(article))];
    }

    public Article Article { get; }

    public IReadOnlyList<WorkbenchRow> Rows { get; }

    /// <summary>What a person has yet to do before the whole text is read and carried.</summary>
    public IReadOnlyList<WorkbenchRow> Unsettled =>
        [.. Rows.Where(row => row.State is TranslatedState.Untranslated or TranslatedState.Draft)];

    public int Count(TranslatedState state) => Rows.Count(row => row.State == state);

    private static IEnumerable<WorkbenchRow> Lay(Article article, Staleness staleness)
    {
        var content = article.Head.Content;
        var source = article.Source!.Reference;
        var carried = content.Blocks.Where(block => block.Carried is not null).ToLookup(block => block.Carried!.Block, StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);

        // What has no source block stands after the block that it follows in the translation.
        IEnumerable<WorkbenchRow> Own(int from) => content.Blocks.Skip(from)
            .TakeWhile(block => block.Carried is null || source.Find(block.Carried.Block) is null)
            .Where(block => shown.Add(block.Id))
            .Select(block => new WorkbenchRow(null, block, StateOf(block, staleness), staleness.Of(block), null));

        foreach (var row in Own(0))
            yield return row;
        foreach (var from in source.Blocks)
        {
            if (!carried[from.Id].Any())
            {
                var left = content.LeftOut.FirstOrDefault(known => known.Block == from.Id);
                yield return new(from, null, left is null ? TranslatedState.Untranslated : TranslatedState.NotCarried, null, left);
                continue;
            }
            foreach (var block in carried[from.Id].Where(block => shown.Add(block.Id)))
            {
                yield return new(from, block, StateOf(block, staleness), staleness.Of(block), null);
                foreach (var row in Own(content.Blocks.ToList().IndexOf(block) + 1))
                    yield return row;
            }
        }
    }

    public static TranslatedState StateOf(Block block, Staleness staleness) =>
        block.Carried is null ? TranslatedState.Added
        : staleness.Of(block) is not null ? TranslatedState.Stale
        : block.Progress == BlockProgress.Confirmed ? TranslatedState.Confirmed
        : TranslatedState.Draft;
}
