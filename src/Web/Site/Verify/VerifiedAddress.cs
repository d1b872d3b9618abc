namespace Dragoman.Web.Site.Verify;

/// <summary>Reads the address that somebody pasted: a page of this site, whole or from the root.</summary>
internal static class VerifiedAddress
{
    /// <returns>The edition and the story; null where it is no article's address on this site.</returns>
    public static (string Edition, string Story)? Read(string typed, string origin)
    {
        var path = typed;
        if (Uri.TryCreate(typed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var own) || !string.Equals(whole.Authority, own.Authority, StringComparison.OrdinalIgnoreCase))
                return null;
            path = whole.AbsolutePath;
        }
        return path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var edition, var story, ..] && path.StartsWith('/')
            ? (edition, story)
            : null;
    }
}
