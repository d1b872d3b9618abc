using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>One thing said of a concept, a language or a term: <c>definition</c>, <c>source</c>, <c>note</c>.</summary>
public sealed record TbxItem
{
    /// <summary>A data category of the dialect, or <c>note</c> or <c>date</c>.</summary>
    public required string Category { get; init; }

    public InlineContent Value { get; init; } = InlineContent.Empty;

    /// <summary>Id, target and language, as far as they are said.</summary>
    public AttributeList Attributes { get; init; } = AttributeList.Empty;

    /// <summary>It stands in a group of its own, with what belongs to it: the source of a definition, who changed a term and when.</summary>
    public bool IsGroup { get; init; }

    public IReadOnlyList<TbxItem> With { get; init; } = [];

    public AttributeList GroupAttributes { get; init; } = AttributeList.Empty;

    public string Text => Value.Text(code => code.Name.LocalName is "hi" or "foreign");

    public static TbxItem Of(string category, string text) => new() { Category = category, Value = InlineContent.Of(text) };

    /// <summary>A change: who did it, and on which day (<c>2025-03-21</c>).</summary>
    public static TbxItem Change(string type, string? by, string? date) => new()
    {
        Category = "transactionType",
        Value = InlineContent.Of(type),
        IsGroup = true,
        With = [.. new[] { by is null ? null : Of("responsibility", by), date is null ? null : Of("date", date) }.OfType<TbxItem>()],
    };

    public bool Equals(TbxItem? other) =>
        other is not null && (Category, Value, Attributes, IsGroup, GroupAttributes).Equals((other.Category, other.Value, other.Attributes, other.IsGroup, other.GroupAttributes))
        && With.SequenceEqual(other.With);

    public override int GetHashCode() => HashCode.Combine(Category, Value, With.Count);
}
