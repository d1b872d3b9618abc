using Dragoman.Discussion;
using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.StoryPage;
using Dragoman.Web.Desk.Together;

namespace Dragoman.Web.Desk.Writing;

/// <summary>An article's own text, a field per block.</summary>
public sealed record WritingView(ArticleCard Card, Newsroom Newsroom, IReadOnlyList<WritingRow> Rows, WritingRow New)
{
    public Article Article => Card.Article;

    /// <summary>The revision that can be taken back, after an act that arranged blocks.</summary>
    public long? Undo { get; init; }

    /// <summary>The newest change that the page shows.</summary>
    public long After { get; init; }

    public Edition Edition => Card.Edition;

    public string At => Address(Article);

    public static string Address(Article article) => $"/desk/stories/{article.Story.Id}/{article.Edition}";

    public static WritingView Of(ArticleCard card, Newsroom newsroom, IReadOnlyList<CommentThread> threads, Phrasebook T)
    {
        var open = threads.Where(thread => thread.IsOpen).CountBy(thread => thread.Block).ToDictionary(StringComparer.Ordinal);
        // The pattern of a block that is begun on the page, which gives it a name in place of this one.
        var pattern = new Block { Id = "NEWBLOCK", Kind = BlockKind.Paragraph, Text = "" };
        return new(
            card,
            newsroom,
            [.. card.Article.Head.Content.Blocks.Select((block, index) => Row(card, block, index, BlockLabel.Of(T, block.Kind, index), open.GetValueOrDefault(block.Id)))],
            Row(card, pattern, 0, T["New paragraph"], 0));
    }

    private static WritingRow Row(ArticleCard card, Block block, int index, string label, int comments)
    {
        var action = $"{Address(card.Article)}/blocks/{block.Id}";
        var field = new BlockFieldView(block.Id, action, block.Kind, label, block.Text, card.Edition.Tag, EditionLabel.DirectionOf(card.Edition), BlockStatusView.Of(block.Id, action, block, null)) { Marks = block.Marks };
        return new(block.Id, index, field, comments, block.Kind == BlockKind.Caption ? block.Picture : null, RowVersion.Of(RowVersion.Of(block), index, comments));
    }
}

/// <param name="Comments">How many threads are open.</param>
/// <param name="Picture">What a caption stands below.</param>
/// <param name="Version">Names how the row stands.</param>
public sealed record WritingRow(string Key, int Index, BlockFieldView Field, int Comments, string? Picture, string Version);
