namespace Dragoman.Stories.Matching;

internal static class Kinds
{
    /// <summary>
    /// A headline is only ever a headline and a caption a caption; the kinds of the body pass into one another
    /// when an editor makes a paragraph a heading or a quotation.
    /// </summary>
    public static bool CanBe(this BlockKind before, BlockKind after) =>
        before == after || (IsOfBody(before) && IsOfBody(after));

    public static bool IsOfBody(BlockKind kind) => kind is not (BlockKind.Headline or BlockKind.Caption or BlockKind.Slug or BlockKind.AltText);
}
