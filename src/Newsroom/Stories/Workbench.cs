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
/// <param name="Source">Where one translation says what several source blocks say, the first of them with the words of all.</param>
/// <param name="Parts">How many source blocks it stands for.</param>
public sealed record WorkbenchRow(Block? Source, Block? Target, TranslatedState State, SourceChange? Change, LeftOut? LeftOut, int Parts = 1);

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
        var carried = new CarriedTexts(article, content);
        var places = content.Blocks.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        var made = content.Blocks.Where(block => carried.Of(block).Count > 0).ToLookup(block => carried.Of(block)[0].Id, StringComparer.Ordinal);
        var spokenFor = content.Blocks.SelectMany(block => carried.Of(block).Skip(1)).Select(from => from.Id).ToHashSet(StringComparer.Ordinal);
        var left = content.LeftOut.ToLookup(known => known.Block, StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);

        // What has no source block stands after the block that it follows in the translation.
        IEnumerable<WorkbenchRow> Own(int from) => content.Blocks.Skip(from)
            .TakeWhile(block => carried.Of(block).Count == 0)
            .Where(block => shown.Add(block.Id))
            .Select(block => new WorkbenchRow(null, block, StateOf(block, staleness), staleness.Of(block), null));

        foreach (var row in Own(0))
            yield return row;
        // An address is nobody's translation: each edition words its own.
        foreach (var from in article.Source!.Reference.Blocks.Where(block => block.Kind != BlockKind.Slug))
        {
            if (!made.Contains(from.Id) && !spokenFor.Contains(from.Id))
                yield return new(from, null, left.Contains(from.Id) ? TranslatedState.NotCarried : TranslatedState.Untranslated, null, left[from.Id].FirstOrDefault());
            foreach (var block in made[from.Id].Where(block => shown.Add(block.Id)))
            {
                yield return new(carried.WholeOf(block), block, StateOf(block, staleness), staleness.Of(block), null, carried.Of(block).Count);
                foreach (var row in Own(places[block.Id] + 1))
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
