using System.Xml;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Inline;

internal static class InlineWriter
{
    /// <param name="where">What is written, for a refusal: <c>unit 4</c>.</param>
    public static void Write(this XmlWriter writer, InlineContent content, string where)
    {
        foreach (var part in content.Parts)
        {
            if (part is InlineText text)
            {
                writer.WriteString(XmlOutput.Check(text.Text, where));
            }
            else if (part is InlineCode code)
            {
                writer.WriteStartElement(code.Name.LocalName, code.Name.NamespaceName);
                writer.Write(code.Attributes, where);
                writer.Write(code.Content, where);
                writer.WriteEndElement();
            }
        }
    }

    public static void Write(this XmlWriter writer, AttributeList attributes, string where)
    {
        foreach (var (name, value) in attributes)
        {
            if (name.Namespace == System.Xml.Linq.XNamespace.Xml)
                writer.WriteAttributeString("xml", name.LocalName, null, XmlOutput.Check(value, where));
            else
                writer.WriteAttributeString(name.LocalName, name.NamespaceName, XmlOutput.Check(value, where));
        }
    }
}
