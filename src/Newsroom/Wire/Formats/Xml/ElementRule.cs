using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>What one element holds.</summary>
internal sealed record ElementRule(
    IReadOnlyList<Particle> Content, bool HoldsText, bool HoldsAnything,
    IReadOnlyDictionary<XName, AttributeRule> Attributes, bool TakesOtherAttributes, bool TakesAnyAttribute)
{
    public IEnumerable<Fault> Missing(XElement element) => Attributes
        .Where(attribute => attribute.Value.Required && element.Attribute(attribute.Key) is null)
        .Select(attribute => Fault.At(element, $"{Grammar.Name(element)} lacks its attribute {attribute.Value.Written}"));

    public IEnumerable<Fault> CheckChildren(XElement element)
    {
        if (HoldsAnything)
            yield break;
        if (!HoldsText && element.Nodes().OfType<XText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Value)) is { } stray)
            yield return Fault.At(stray, $"Text may not stand directly in {Grammar.Name(element)}");

        var (at, count) = (0, 0);
        foreach (var child in element.Elements())
        {
            while (at < Content.Count && (!Content[at].Takes(child) || count == Content[at].Most))
            {
                if (count < Content[at].Least)
                {
                    yield return Fault.At(child, $"{Grammar.Name(child)} may not stand here in {Grammar.Name(element)}: {Content[at].Written} comes first");
                    yield break;
                }
                (at, count) = (at + 1, 0);
            }
            if (at == Content.Count)
            {
                yield return Fault.At(child, $"{Grammar.Name(child)} may not stand here in {Grammar.Name(element)}");
                yield break;
            }
            count++;
        }
        for (; at < Content.Count; (at, count) = (at + 1, 0))
        {
            if (count < Content[at].Least)
                yield return Fault.At(element, $"{Grammar.Name(element)} lacks {Content[at].Written}");
        }
    }
}

/// <summary>One place in the order of children: which elements may stand there, and how many.</summary>
/// <param name="Owner">The namespace of the element that holds it; <paramref name="Other"/> takes every other one.</param>
internal sealed record Particle(IReadOnlySet<XName> Names, bool Other, XNamespace Owner, int Least, int Most, string Written)
{
    public bool Takes(XElement child) => Names.Contains(child.Name) || (Other && child.Name.Namespace != Owner);
}

internal sealed record AttributeRule(bool Required, ValueKind Type, string Written);
