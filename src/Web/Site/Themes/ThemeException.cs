namespace Dragoman.Web.Site.Themes;

/// <summary>A theme that cannot be shown: what is wrong, where, and what helps.</summary>
public sealed class ThemeException : Exception
{
    public ThemeException(string message, string? file = null, int line = 0, string? cure = null, Exception? inner = null)
        : base(message, inner) => (File, Line, Cure) = (file, line, cure);

    public ThemeException()
    {
    }

    public ThemeException(string message)
        : base(message)
    {
    }

    public ThemeException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Of the theme, from its folder: <c>partials/teaser.liquid</c>.</summary>
    public string? File { get; }

    /// <summary>From 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>What to do.</summary>
    public string? Cure { get; }

    public string Place => Line > 0 ? $"{File}:{Line}" : File ?? "";

    public override string ToString() => string.Join(' ', new[] { Place.Length > 0 ? Place + ":" : "", Message, Cure ?? "" }.Where(part => part.Length > 0));
}
