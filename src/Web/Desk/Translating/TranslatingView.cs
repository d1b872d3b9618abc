using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Writing;

namespace Dragoman.Web.Desk.Translating;

/// <summary>Source and translation side by side.</summary>
public sealed record TranslatingView(ArticleCard Card, Edition SourceEdition, IReadOnlyList<TranslatingRow> Rows)
{
    public Article Article => Card.Article;

    public string At => WritingView.Address(Article);

    public int Waiting => Rows.Count(row => row.Row.State is TranslatedState.Stale or TranslatedState.Draft);

    public static async Task<TranslatingView> OfAsync(House house, ArticleCard card, Edition sourceEdition, CancellationToken cancel)
    {
        var rows = new List<TranslatingRow>();
        foreach (var (index, row) in card.Workbench!.Rows.Index())
        {
            var before = row.Change is null ? null : await house.Stories.TextBeforeAsync(row.Change, cancel);
            rows.Add(new(index, row, before, Field(card, row, index)));
        }
        return new(card, sourceEdition, rows);
    }

    private static BlockFieldView? Field(ArticleCard card, WorkbenchRow row, int index)
    {
        if (row.State == TranslatedState.NotCarried)
            return null;
        var block = row.Target ?? row.Source!;
        var action = row.Target is null ? $"{WritingView.Address(card.Article)}/from/{row.Source!.Id}" : $"{WritingView.Address(card.Article)}/blocks/{block.Id}";
        var label = block.Kind == BlockKind.Headline ? "Headline" : $"{Words.Of(block.Kind).Replace('-', ' ')} {index}";
        return new(block.Id, action, block.Kind, $"Translation of {label}", row.Target?.Text ?? "", card.Edition.Tag, Side.Of(card.Edition), BlockStatusView.Of(block.Id, action, row.Target, row.State));
    }
}

/// <param name="Before">The source text that the translation was made from, when it has changed since.</param>
public sealed record TranslatingRow(int Index, WorkbenchRow Row, string? Before, BlockFieldView? Field);
