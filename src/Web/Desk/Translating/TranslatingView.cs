using Dragoman.Discussion;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Bylines;
using Dragoman.Web.Desk.Drafting;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Together;
using Dragoman.Web.Desk.Writing;

namespace Dragoman.Web.Desk.Translating;

/// <summary>Source and translation side by side.</summary>
public sealed record TranslatingView(ArticleCard Card, Edition SourceEdition, IReadOnlyList<TranslatingRow> Rows)
{
    public Article Article => Card.Article;

    /// <summary>The revision that can be taken back, after an act that arranged blocks.</summary>
    public long? Undo { get; init; }

    /// <summary>The newest change that the page shows.</summary>
    public long After { get; init; }

    /// <summary>Who wrote the original.</summary>
    public IReadOnlyList<AuthorRow> Authors { get; init; } = [];

    /// <summary>What machines may do, do and did here.</summary>
    public required DraftingView Drafting { get; init; }

    public string At => WritingView.Address(Article);

    public static async Task<TranslatingView> OfAsync(House house, ArticleCard card, Edition sourceEdition, IReadOnlyList<CommentThread> threads, Phrasebook T, CancellationToken cancel)
    {
        var open = threads.Where(thread => thread.IsOpen).CountBy(thread => thread.Block).ToDictionary(StringComparer.Ordinal);
        var rows = new List<TranslatingRow>();
        var texts = await house.Stories.TextsBeforeAsync(card.Workbench!.Rows.Select(row => row.Change).OfType<SourceChange>(), cancel);
        var drafting = await DraftingView.OfAsync(house, card.Workbench!, cancel);
        foreach (var (index, (key, row)) in Keys(card.Workbench!).Index())
        {
            var before = row.Change is null ? null : texts[row.Change];
            rows.Add(Row(card, key, index, row, before, CommentsOn(row, open), T) with { MayDraft = drafting.Pair is not null });
        }
        return new(card, sourceEdition, rows) { Drafting = drafting, Authors = AuthorRow.Of(card.Article, await house.Names.BookAsync(cancel)) };
    }

    /// <summary>The rows with what names them on their page: the source block, or the own where it is not the first to be made from it.</summary>
    public static IEnumerable<(string Key, WorkbenchRow Row)> Keys(Workbench workbench)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return workbench.Rows.Select(row => (row.Source is { } source && keys.Add(source.Id) ? source.Id : row.Target!.Id, row));
    }

    internal static TranslatingRow Row(ArticleCard card, string key, int index, WorkbenchRow row, string? before, int comments, Phrasebook T)
    {
        var label = BlockLabel.Of(T, (row.Target ?? row.Source)!.Kind, index);
        var findings = card.Findings.Of(row.Target);
        var version = RowVersion.Of(RowVersion.Of(row.Source), RowVersion.Of(row.Target), row.State, before, row.LeftOut, row.Parts, index, comments, string.Join(' ', findings.Select(finding => (finding.Words, finding.Waiver))));
        return new(key, index, row, before, Field(card, row, key, label, T), findings) { Label = label, Comments = comments, Version = version };
    }

    internal static int CommentsOn(WorkbenchRow row, IReadOnlyDictionary<string, int> open) =>
        new[] { row.Source?.Id, row.Target?.Id }.OfType<string>().Distinct(StringComparer.Ordinal).Sum(block => open.GetValueOrDefault(block));

    internal static BlockFieldView? Field(ArticleCard card, WorkbenchRow row, string key, string label, Phrasebook T)
    {
        if (row.State == TranslatedState.NotCarried)
            return null;
        var block = row.Target ?? row.Source!;
        var action = row.Target is null ? $"{WritingView.Address(card.Article)}/from/{row.Source!.Id}" : $"{WritingView.Address(card.Article)}/blocks/{block.Id}";
        return new(key, action, block.Kind, T["Translation of {0}", label], row.Target?.Text ?? "", card.Edition.Tag, EditionLabel.DirectionOf(card.Edition), BlockStatusView.Of(key, action, row.Target, row.State)) { Marks = row.Target?.Marks ?? [] };
    }
}

/// <param name="Key">Names the row on its page: by its source block, or by its own where it is not the first to be carried from it.</param>
/// <param name="Before">The source text that the translation was made from, when it has changed since.</param>
public sealed record TranslatingRow(string Key, int Index, WorkbenchRow Row, string? Before, BlockFieldView? Field, IReadOnlyList<BlockFinding> Findings)
{
    public string Label { get; init; } = "";

    /// <summary>How many threads are open.</summary>
    public int Comments { get; init; }

    /// <summary>Names how the row stands.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether the memory is asked of itself: where something is still to be written.</summary>
    public bool Offers => Field is not null && Row.Source is { Text.Length: > 0, Kind: not BlockKind.Slug } && Row.State is TranslatedState.Untranslated or TranslatedState.Draft or TranslatedState.Stale;

    /// <summary>Whether a machine could be asked for it.</summary>
    public bool MayDraft { get; init; }
}
