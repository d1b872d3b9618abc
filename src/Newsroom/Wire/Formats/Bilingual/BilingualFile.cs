namespace Dragoman.Wire.Formats.Bilingual;

/// <summary>An article beside its translation, as it goes to an outside translator and comes back.</summary>
public sealed record BilingualFile
{
    /// <summary>A BCP 47 tag.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>A BCP 47 tag; null when the file has no translation and does not say for which language it is.</summary>
    public string? TargetLanguage { get; init; }

    /// <summary>What the file was made from, in its maker's words: for us an address.</summary>
    public string Original { get; init; } = "article";

    /// <summary>Which article of this newsroom the file came from; null for a file of somebody else's.</summary>
    public BilingualOrigin? Origin { get; init; }

    public IReadOnlyList<BilingualNote> Notes { get; init; } = [];

    public required IReadOnlyList<BilingualUnit> Units { get; init; }

    public bool Equals(BilingualFile? other) =>
        other is not null && (SourceLanguage, TargetLanguage, Original, Origin) == (other.SourceLanguage, other.TargetLanguage, other.Original, other.Origin)
        && Notes.SequenceEqual(other.Notes) && Units.SequenceEqual(other.Units);

    public override int GetHashCode() => HashCode.Combine(SourceLanguage, TargetLanguage, Original, Origin, Units.Count);
}

/// <param name="Story">The story's id.</param>
/// <param name="From">The tag of the edition whose article is the source.</param>
/// <param name="Edition">The tag of the edition that the translation is for.</param>
/// <param name="Revision">The number of the source's revision that was exported.</param>
public sealed record BilingualOrigin(string Story, string From, string Edition, long Revision);
