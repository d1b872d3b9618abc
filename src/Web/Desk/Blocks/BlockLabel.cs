using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Blocks;

/// <summary>What the desk calls a block: by its kind and its place.</summary>
public static class BlockLabel
{
    /// <param name="index">Its place in the article; the headline is 0.</param>
    public static string Of(Phrasebook T, BlockKind kind, int index) => kind switch
    {
        BlockKind.Headline => T["Headline"],
        BlockKind.Slug => T["Address of the page"],
        BlockKind.AltText => T["What the picture shows, {0}", index],
        _ => T["{0} {1}", kind, index],
    };
}
