using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>A unit in one language.</summary>
public sealed record TmxVariant
{
    /// <summary>A BCP 47 tag in the file's own spelling (<c>EN-US</c>).</summary>
    public required string Language { get; init; }

    /// <summary>All but the language.</summary>
    public AttributeList Attributes { get; init; } = AttributeList.Empty;

    public IReadOnlyList<TmxRemark> Remarks { get; init; } = [];

    public required InlineContent Segment { get; init; }

    /// <summary>The words alone: native codes are left out, what is highlighted stays.</summary>
    public string Text => Segment.Text(code => code.Name.LocalName == "hi");

    public static TmxVariant Of(string language, string text) => new() { Language = language, Segment = InlineContent.Of(text) };

    public bool Equals(TmxVariant? other) =>
        other is not null && Language == other.Language && Attributes.Equals(other.Attributes)
        && Remarks.SequenceEqual(other.Remarks) && Segment.Equals(other.Segment);

    public override int GetHashCode() => HashCode.Combine(Language, Attributes, Segment);
}
