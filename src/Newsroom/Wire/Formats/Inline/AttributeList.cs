using System.Collections;
using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Inline;

/// <summary>The attributes of an element, in the order in which they were written; equal when they say the same in that order.</summary>
public sealed class AttributeList(params IEnumerable<(XName Name, string Value)> attributes) : IReadOnlyList<(XName Name, string Value)>, IEquatable<AttributeList>
{
    private readonly (XName Name, string Value)[] items = [.. attributes];

    public static AttributeList Empty { get; } = new();

    public int Count => items.Length;

    public (XName Name, string Value) this[int index] => items[index];

    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? this[XName name] => Array.Find(items, item => item.Name == name).Value;

    /// <summary>The same list with one value set; null takes the attribute away.</summary>
    public AttributeList With(XName name, string? value)
    {
        var at = Array.FindIndex(items, item => item.Name == name);
        return (at, value) switch
        {
            ( < 0, null) => this,
            ( < 0, _) => new(items.Append((name, value))),
            (_, null) => new(items.Where(item => item.Name != name)),
            _ => new(items.Select(item => item.Name == name ? (name, value) : item)),
        };
    }

    public static AttributeList Of(XElement element) =>
        element.HasAttributes ? new(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => (attribute.Name, attribute.Value))) : Empty;

    public bool Equals(AttributeList? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as AttributeList);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public IEnumerator<(XName Name, string Value)> GetEnumerator() => ((IEnumerable<(XName, string)>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
