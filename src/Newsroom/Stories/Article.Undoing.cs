namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>
    /// Takes back what one revision did to blocks: those that it changed, took out or added stand again as before it. It is a new
    /// revision, so nothing is lost; refused when somebody has gone on from there.
    /// </summary>
    /// <param name="before">The content that the revision changed.</param>
    /// <param name="undone">What it made of it.</param>
    public void Undo(Content before, Content undone, Act act)
    {
        RefuseWhenWithdrawn();
        var touched = before.Blocks.Concat(undone.Blocks).Select(block => block.Id).Distinct(StringComparer.Ordinal)
            .Where(id => !IsAlike(before.Find(id), undone.Find(id))).ToList();
        if (touched.Exists(id => !IsAlike(Head.Content.Find(id), undone.Find(id))))
            throw new RefusedException("It was not taken back: the text has changed since.", "Find the text from before in the history of its paragraph.");
        var blocks = Head.Content.Blocks.Where(block => !touched.Contains(block.Id) || before.Find(block.Id) is not null)
            .Select(block => touched.Contains(block.Id) ? before.Find(block.Id)! : block).ToList();
        foreach (var (index, block) in before.Blocks.Index().Where(item => touched.Contains(item.Item.Id) && undone.Find(item.Item.Id) is null))
            blocks.Insert(PlaceAfter(before.Blocks, index, blocks), block);
        Add(Head.Content with
        {
            Blocks = blocks,
            LeftOut = [.. Head.Content.LeftOut.Except(undone.LeftOut.Except(before.LeftOut)), .. before.LeftOut.Except(undone.LeftOut).Except(Head.Content.LeftOut)],
        }, act);
    }

    /// <summary>A block's text as it was in an earlier revision, saved anew; one that was taken out stands where it stood.</summary>
    public Block Restore(Content earlier, string blockId, Act act)
    {
        RefuseWhenWithdrawn();
        var was = earlier.Find(blockId) ?? throw new RefusedException("That revision has no such paragraph.", "Choose another one from its history.");
        var restored = (Head.Content.Find(blockId) is { } now ? now with { Text = was.Text, Marks = was.Marks, Drafted = was.Drafted } : was with { Variants = [] }) with { Progress = BlockProgress.Draft };
        if (Head.Content.Find(blockId) is not null)
        {
            Add(Head.Content.With(restored), act);
            return restored;
        }
        var blocks = Head.Content.Blocks.ToList();
        blocks.Insert(PlaceAfter(earlier.Blocks, earlier.Blocks.ToList().IndexOf(was), blocks), restored);
        Add(Head.Content with { Blocks = blocks, LeftOut = [.. Head.Content.LeftOut.Where(left => restored.Carriages.All(carried => carried.Block != left.Block))] }, act);
        return restored;
    }

    /// <summary>Behind the nearest block that stood before it and still stands.</summary>
    private static int PlaceAfter(IReadOnlyList<Block> before, int index, List<Block> blocks)
    {
        for (var at = index - 1; at >= 0; at--)
        {
            if (blocks.FindIndex(block => block.Id == before[at].Id) is >= 0 and var found)
                return found + 1;
        }
        return 0;
    }

    private static bool IsAlike(Block? one, Block? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Text == other.Text && one.Kind == other.Kind && one.Picture == other.Picture && one.Marks.SequenceEqual(other.Marks) && one.Variants.SequenceEqual(other.Variants) && one.Carriages.SequenceEqual(other.Carriages) && one.Progress == other.Progress && one.Drafted == other.Drafted;
}
