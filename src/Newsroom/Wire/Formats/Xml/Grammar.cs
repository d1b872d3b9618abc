using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>
/// Which elements a format has, what each holds in which order, and its attributes. Written as text, one element a line:
/// <code>file = skeleton? other* notes? (unit|group)+ @id!=#NMTOKEN @translate=yes|no @other</code>
/// <c>text</c> allows text, <c>other</c> elements or attributes of another namespace, <c>any</c> everything; <c>!</c> marks
/// a required attribute; a value is one of the words, or of a <see cref="ValueKind"/> named with <c>#</c>. A line that begins
/// with <c>@</c> declares an attribute that elements of other namespaces may bear. Indented lines continue the one above.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<XName, ElementRule> elements;
    private readonly Dictionary<XName, ValueKind> attributes;
    private readonly HashSet<XNamespace> known;

    public Grammar(string text, IReadOnlyDictionary<string, XNamespace> prefixes)
    {
        (elements, attributes) = new GrammarText(prefixes).Read(text);
        known = [.. elements.Keys.Concat(attributes.Keys).Select(name => name.Namespace)];
    }

    /// <summary>Every place where an element and what is inside it breaks the grammar, in document order.</summary>
    public IEnumerable<Fault> Check(XElement element)
    {
        if (!elements.TryGetValue(element.Name, out var rule))
        {
            // What a stranger's namespace holds is the stranger's business.
            return known.Contains(element.Name.Namespace) ? [Fault.At(element, $"There is no element {Name(element)}")] : [];
        }
        return rule.CheckChildren(element)
            .Concat(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).SelectMany(attribute => Check(rule, attribute)))
            .Concat(rule.Missing(element))
            .Concat(rule.HoldsAnything ? [] : element.Elements().SelectMany(Check));
    }

    private IEnumerable<Fault> Check(ElementRule rule, XAttribute attribute)
    {
        var parent = attribute.Parent!;
        if (rule.Attributes.TryGetValue(attribute.Name, out var declared))
            return declared.Type.Faults(attribute);
        if (rule.TakesAnyAttribute)
            return [];
        if (!rule.TakesOtherAttributes || attribute.Name.Namespace == XNamespace.None || attribute.Name.Namespace == parent.Name.Namespace)
            return [Fault.At(attribute, $"{Name(parent)} has no attribute {Name(attribute)}")];
        if (attributes.TryGetValue(attribute.Name, out var type))
            return type.Faults(attribute);
        return known.Contains(attribute.Name.Namespace) ? [Fault.At(attribute, $"There is no attribute {Name(attribute)}")] : [];
    }

    public static string Name(XElement element) =>
        element.GetPrefixOfNamespace(element.Name.Namespace) is { Length: > 0 } prefix ? $"<{prefix}:{element.Name.LocalName}>" : $"<{element.Name.LocalName}>";

    public static string Name(XAttribute attribute) =>
        attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName
        : attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName
        : $"{attribute.Parent?.GetPrefixOfNamespace(attribute.Name.Namespace)}:{attribute.Name.LocalName}";
}
