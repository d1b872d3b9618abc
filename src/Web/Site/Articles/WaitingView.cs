namespace Dragoman.Web.Site.Articles;

/// <summary>A block that waits for a correction of its source: where it stands, and the first words by which readers know it.</summary>
public sealed record WaitingView(string Id, string Opening)
{
    private const int Enough = 60;

    internal static WaitingView Of(BlockView block) => new(block.Id, First(block.Text));

    /// <summary>The cut falls between words.</summary>
    private static string First(string text)
    {
        if (text.Length <= Enough)
            return text;
        var cut = text.LastIndexOf(' ', Enough);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : Enough), "…");
    }
}
