using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>Who made a memory, of what.</summary>
public sealed record TmxHeader
{
    public required AttributeList Attributes { get; init; }

    public IReadOnlyList<TmxRemark> Remarks { get; init; } = [];

    /// <summary>Encodings of the maker's own, kept as they are.</summary>
    public IReadOnlyList<InlineCode> Encodings { get; init; } = [];

    /// <summary>The language that units are translated from, or <c>*all*</c>: any of their languages may be the source.</summary>
    public string SourceLanguage => Attributes["srclang"] ?? AllLanguages;

    public const string AllLanguages = "*all*";

    /// <summary>The header of a memory that this newsroom writes.</summary>
    /// <param name="sourceLanguage">A BCP 47 tag, or <see cref="AllLanguages"/>.</param>
    /// <param name="creationDate">See <see cref="TmxDate"/>.</param>
    public static TmxHeader Of(string sourceLanguage, string? creationDate = null, string creationToolVersion = "1") => new()
    {
        Attributes = new AttributeList(
            ("creationtool", "Dragoman"), ("creationtoolversion", creationToolVersion), ("segtype", "sentence"), ("o-tmf", "Dragoman"),
            ("adminlang", "en"), ("srclang", sourceLanguage), ("datatype", "plaintext")).With("creationdate", creationDate),
    };

    public bool Equals(TmxHeader? other) =>
        other is not null && Attributes.Equals(other.Attributes) && Remarks.SequenceEqual(other.Remarks) && Encodings.SequenceEqual(other.Encodings);

    public override int GetHashCode() => HashCode.Combine(Attributes, Remarks.Count);
}
