namespace Dragoman.Names;

/// <summary>A title or an office that somebody holds or held.</summary>
public sealed record Office
{
    /// <summary>Language tag → what the language calls it.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>ISO 8601: a year, a month or a day (2014, 2014-10, 2014-10-01); null where it is not known.</summary>
    public string? From { get; init; }

    /// <summary>The same; null while it is held.</summary>
    public string? Until { get; init; }
}
