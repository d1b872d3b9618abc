using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Memory;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Writing;

namespace Dragoman.Web.Desk.Translating;

/// <summary>Source and translation side by side.</summary>
public sealed record TranslatingView(ArticleCard Card, Edition SourceEdition, IReadOnlyList<TranslatingRow> Rows)
{
    public Article Article => Card.Article;

    /// <summary>The revision that can be taken back, after an act that arranged blocks.</summary>
    public long? Undo { get; init; }

    public string At => WritingView.Address(Article);

    public static async Task<TranslatingView> OfAsync(House house, ArticleCard card, Edition sourceEdition, CancellationToken cancel)
    {
        var rows = new List<TranslatingRow>();
        foreach (var (index, (key, row)) in Keys(card.Workbench!).Index())
        {
            var before = row.Change is null ? null : await house.Stories.TextBeforeAsync(row.Change, cancel);
            rows.Add(new(key, index, row, before, Field(card, row, key, index), card.Findings.Of(row.Target), await SuggestionAsync(house, card, row, index, cancel)));
        }
        return new(card, sourceEdition, rows);
    }

    /// <summary>The rows with what names them on their page: the source block, or the own where it is not the first to be made from it.</summary>
    public static IEnumerable<(string Key, WorkbenchRow Row)> Keys(Workbench workbench)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return workbench.Rows.Select(row => (row.Source is { } source && keys.Add(source.Id) ? source.Id : row.Target!.Id, row));
    }

    private static async Task<MemoryMatch?> SuggestionAsync(House house, ArticleCard card, WorkbenchRow row, int index, CancellationToken cancel)
    {
        if (row.Source is not { Text.Length: > 0 } source || row.State != TranslatedState.Untranslated)
            return null;
        var rows = card.Workbench!.Rows;
        var question = new Question(source.Text, new(card.Article.Source!.Edition, card.Article.Edition), index == 0 ? null : rows[index - 1].Source?.Text, index + 1 == rows.Count ? null : rows[index + 1].Source?.Text);
        return await house.Memory.LookUpAsync(question, most: 1, cancel: cancel) is [var best, ..] ? best : null;
    }

    private static BlockFieldView? Field(ArticleCard card, WorkbenchRow row, string key, int index)
    {
        if (row.State == TranslatedState.NotCarried)
            return null;
        var block = row.Target ?? row.Source!;
        var action = row.Target is null ? $"{WritingView.Address(card.Article)}/from/{row.Source!.Id}" : $"{WritingView.Address(card.Article)}/blocks/{block.Id}";
        var label = block.Kind == BlockKind.Headline ? "Headline" : $"{Words.Of(block.Kind).Replace('-', ' ')} {index}";
        return new(key, action, block.Kind, $"Translation of {label}", row.Target?.Text ?? "", card.Edition.Tag, EditionLabel.DirectionOf(card.Edition), BlockStatusView.Of(key, action, row.Target, row.State)) { Marks = row.Target?.Marks ?? [] };
    }
}

/// <param name="Key">Names the row on its page: by its source block, or by its own where it is not the first to be carried from it.</param>
/// <param name="Suggestion">How the memory would translate a paragraph that nobody has begun; null where it has nothing like it.</param>
/// <param name="Before">The source text that the translation was made from, when it has changed since.</param>
public sealed record TranslatingRow(string Key, int Index, WorkbenchRow Row, string? Before, BlockFieldView? Field, IReadOnlyList<BlockFinding> Findings, MemoryMatch? Suggestion = null);
