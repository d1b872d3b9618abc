using Dragoman.Stories.Matching;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>
    /// Puts words in the place of others in some blocks: block → its new text. All else stays as it is, what was confirmed too: whoever
    /// amends has looked at it.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Amend(IReadOnlyDictionary<string, string> texts, bool cosmetic, Act act)
    {
        RefuseWhenWithdrawn();
        var content = Head.Content with
        {
            Blocks = [.. Head.Content.Blocks.Select(block => texts.TryGetValue(block.Id, out var text) && text != block.Text
                ? block with { Text = text, Marks = Marks.Carry(block.Text, text, block.Marks) }
                : block)],
        };
        if (content.ReadsLike(Head.Content))
            return false;
        Add(cosmetic ? content.AsVariantOf(Head.Content) : content, act);
        return true;
    }
}
