using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>One thing said in several languages, with all that the file says about it.</summary>
public sealed record TmxUnit
{
    public AttributeList Attributes { get; init; } = AttributeList.Empty;

    public IReadOnlyList<TmxRemark> Remarks { get; init; } = [];

    public required IReadOnlyList<TmxVariant> Variants { get; init; }

    /// <summary>Where it begins in the file that it was read from; 0 elsewhere.</summary>
    public int Line { get; init; }

    public string? Id => Attributes["tuid"];

    /// <summary>Only where the unit says another than its file: see <see cref="TmxHeader.SourceLanguage"/>.</summary>
    public string? SourceLanguage => Attributes["srclang"];

    public string? CreationDate => Attributes["creationdate"];

    public string? CreationId => Attributes["creationid"];

    public string? ChangeDate => Attributes["changedate"];

    public string? ChangeId => Attributes["changeid"];

    public string? UsageCount => Attributes["usagecount"];

    public IEnumerable<string> Notes => Remarks.Where(remark => remark.Property is null).Select(remark => remark.Text);

    /// <summary>The unit's first property of that type. The text before and after a segment goes by <see cref="Previous"/> and <see cref="Next"/>.</summary>
    public string? Property(string type) => Remarks.FirstOrDefault(remark => remark.Property == type)?.Text;

    public const string Previous = "x-context-prev", Next = "x-context-next", Context = "x-context";

    public static TmxUnit Of(string id, params IEnumerable<(string Language, string Text)> variants) => new()
    {
        Attributes = new(("tuid", id)),
        Variants = [.. variants.Select(variant => TmxVariant.Of(variant.Language, variant.Text))],
    };

    public bool Equals(TmxUnit? other) =>
        other is not null && Attributes.Equals(other.Attributes) && Remarks.SequenceEqual(other.Remarks) && Variants.SequenceEqual(other.Variants);

    public override int GetHashCode() => HashCode.Combine(Attributes, Remarks.Count, Variants.Count);
}
