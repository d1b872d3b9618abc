using Dragoman.Stories;

namespace Dragoman.Web.Desk.Together;

/// <summary>A name for how a row stands, so that a page is not sent what it has.</summary>
internal static class RowVersion
{
    public static string Of(params object?[] what) => Digest.OfText(string.Join('\u001F', what))[7..19];

    public static string Of(Block? block) => block is null ? "" : string.Join('\u001F',
        block.Id, block.Kind, block.Text, string.Join(' ', block.Marks), block.Progress, string.Join(' ', block.Variants), string.Join(' ', block.Waivers), block.Picture, block.Drafted);
}
