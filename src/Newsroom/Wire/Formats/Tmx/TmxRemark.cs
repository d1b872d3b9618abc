using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>A note for people, or a property for programs, beside a unit. Their order is kept.</summary>
/// <param name="Property">The type of a property; null of a note.</param>
/// <param name="Attributes">The others: language, encoding.</param>
public sealed record TmxRemark(string? Property, string Text, AttributeList Attributes)
{
    public static TmxRemark Note(string text) => new(null, text, AttributeList.Empty);

    public static TmxRemark Prop(string type, string text) => new(type, text, AttributeList.Empty);
}
