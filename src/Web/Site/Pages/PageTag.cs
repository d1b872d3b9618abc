namespace Dragoman.Web.Site.Pages;

/// <summary>What pages are tagged with: in our own store, and for a CDN as its surrogate keys.</summary>
public static class PageTag
{
    /// <summary>Shows something of a story.</summary>
    public static string Story(string id) => $"story-{id}";

    /// <summary>Shows an article of a story in full: what staff confirm may change what it says of its source.</summary>
    public static string Text(string id) => $"text-{id}";

    /// <summary>Shows an edition's newest articles.</summary>
    public static string Newest(string edition) => $"newest-{edition}";

    /// <summary>Shows older articles of an edition: the newest do not touch it.</summary>
    public static string Archive(string edition) => $"archive-{edition}";

    /// <summary>Lists older addresses of an edition: new articles do not touch it.</summary>
    public static string OldMap(string edition) => $"old-map-{edition}";

    /// <summary>Lists addresses of an edition without saying which story each is of.</summary>
    public static string Map(string edition) => $"map-{edition}";
}
