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

    public string At => Address(Article);

    public static string Address(Article article) => $"/desk/stories/{article.Story.Id}/{article.Edition}";

    public static WritingView Of(ArticleCard card, Newsroom newsroom) => new(card, newsroom, [.. card.Article.Head.Content.Blocks.Select((block, index) => Field(card.Article, card.Edition, block, index))]);

    private static BlockFieldView Field(Article article, Edition edition, Block block, int index)
    {
        var action = $"{Address(article)}/blocks/{block.Id}";
        var label = block.Kind == BlockKind.Headline ? "Headline" : $"{Words.Of(block.Kind).Replace('-', ' ')} {index}";
        return new(block.Id, action, block.Kind, label, block.Text, edition.Tag, EditionLabel.DirectionOf(edition), BlockStatusView.Of(block.Id, action, block, null));
    }
}
