using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.StoryPage;

namespace Dragoman.Web.Desk.Writing;

/// <summary>An article's own text, a field per block.</summary>
public sealed record WritingView(ArticleCard Card, Newsroom Newsroom, IReadOnlyList<BlockFieldView> Fields)
{
    public Article Article => Card.Article;

    /// <summary>The revision that can be taken back, after an act that arranged blocks.</summary>
    public long? Undo { get; init; }

    public Edition Edition => Card.Edition;

    /// <summary>The pattern of a block that is begun on the page, which gives it a name in place of this one.</summary>
    public BlockFieldView New => Field(Article, Edition, new() { Id = "NEWBLOCK", Kind = BlockKind.Paragraph, Text = "" }, "New paragraph");

    public string At => Address(Article);

    public static string Address(Article article) => $"/desk/stories/{article.Story.Id}/{article.Edition}";

    public static WritingView Of(ArticleCard card, Newsroom newsroom) => new(card, newsroom, [.. card.Article.Head.Content.Blocks.Select((block, index) => Field(card.Article, card.Edition, block, Label(block, index)))]);

    private static BlockFieldView Field(Article article, Edition edition, Block block, string label)
    {
        var action = $"{Address(article)}/blocks/{block.Id}";
        return new(block.Id, action, block.Kind, label, block.Text, edition.Tag, EditionLabel.DirectionOf(edition), BlockStatusView.Of(block.Id, action, block, null)) { Marks = block.Marks };
    }

    private static string Label(Block block, int index) => block.Kind == BlockKind.Headline ? "Headline" : $"{Words.Of(block.Kind).Replace('-', ' ')} {index}";
}
