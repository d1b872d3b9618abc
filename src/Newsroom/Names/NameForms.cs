namespace Dragoman.Names;

/// <summary>How one language writes a name.</summary>
public sealed record NameForms
{
    public required string Preferred { get; init; }

    /// <summary>Right too, where the preferred form does not fit.</summary>
    public IReadOnlyList<string> Admitted { get; init; } = [];

    /// <summary>Written once, and not any more.</summary>
    public IReadOnlyList<string> Deprecated { get; init; } = [];

    /// <summary>For the second mention: the last name alone, or the part that people say.</summary>
    public string? Short { get; init; }

    /// <summary>It stands only behind the long form.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Every form with its standing, the preferred one first.</summary>
    public IEnumerable<(string Form, Standing Standing)> All =>
        [
            (Preferred, Standing.Preferred),
            .. Admitted.Select(form => (form, Standing.Admitted)),
            .. Short is null ? [] : new[] { (Short, Standing.Short) },
            .. Abbreviation is null ? [] : new[] { (Abbreviation, Standing.Abbreviation) },
            .. Deprecated.Select(form => (form, Standing.Deprecated)),
        ];

    /// <summary>The same forms with another preferred one; the one before is deprecated from then on, unless it is still admitted.</summary>
    public NameForms Prefer(string form) => form == Preferred ? this : this with
    {
        Preferred = form,
        Admitted = [.. Admitted.Where(other => other != form)],
        Deprecated = [.. Deprecated.Where(other => other != form), .. Admitted.Contains(Preferred, StringComparer.Ordinal) ? [] : new[] { Preferred }],
    };
}
