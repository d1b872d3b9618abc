using System.Xml;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>Writes a term base in the style that its header says, entry by entry.</summary>
public static class TbxWriter
{
    private static readonly string Tbx = TbxHeader.Namespace.NamespaceName;

    /// <exception cref="RefusedException">A text holds a character that XML cannot hold, or an item has a category that the dialect lacks.</exception>
    public static void Write(Stream stream, TbxHeader header, IEnumerable<TbxEntry> entries)
    {
        using var writer = XmlOutput.Writer(stream);
        var items = new TbxItemWriter(writer, header);
        writer.WriteStartDocument();
        writer.NewLine(0);
        writer.WriteStartElement("tbx", Tbx);
        writer.WriteAttributeString("type", header.Dialect);
        writer.WriteAttributeString("style", header.Style == TbxStyle.Dca ? "dca" : "dct");
        writer.WriteAttributeString("xml", "lang", null, header.Language);
        if (header.Style == TbxStyle.Dct)
        {
            writer.WriteAttributeString("xmlns", "min", null, TbxCategory.Min.NamespaceName);
            writer.WriteAttributeString("xmlns", "basic", null, TbxCategory.Basic.NamespaceName);
        }
        writer.NewLine(1);
        writer.Write(new InlineContent(header.Description), "the header");
        writer.NewLine(1);
        writer.WriteStartElement("text", Tbx);
        writer.NewLine(2);
        writer.WriteStartElement("body", Tbx);
        foreach (var entry in entries)
            Write(writer, items, entry);
        for (var depth = 2; depth >= 0; depth--)
        {
            writer.NewLine(depth);
            writer.WriteEndElement();
        }
        writer.WriteWhitespace("\n");
    }

    private static void Write(XmlWriter writer, TbxItemWriter items, TbxEntry entry)
    {
        var where = $"entry {entry.Id}";
        writer.NewLine(3);
        writer.WriteStartElement("conceptEntry", Tbx);
        writer.WriteAttributeString("id", XmlOutput.Check(entry.Id, "the id of an entry"));
        items.Write(entry.Items, 4, where);
        foreach (var language in entry.Languages)
        {
            writer.NewLine(4);
            writer.WriteStartElement("langSec", Tbx);
            writer.WriteAttributeString("xml", "lang", null, language.Language);
            items.Write(language.Items, 5, where);
            foreach (var term in language.Terms)
                Write(writer, items, term, where);
            writer.NewLine(4);
            writer.WriteEndElement();
        }
        writer.NewLine(3);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, TbxItemWriter items, TbxTerm term, string where)
    {
        writer.NewLine(5);
        writer.WriteStartElement("termSec", Tbx);
        writer.Write(AttributeList.Empty.With("id", term.Id), where);
        writer.NewLine(6);
        writer.WriteStartElement("term", Tbx);
        writer.Write(AttributeList.Empty.With("id", term.TermId), where);
        writer.Write(term.Term, where);
        writer.WriteEndElement();
        items.Write(term.Items, 6, where);
        writer.NewLine(5);
        writer.WriteEndElement();
    }
}

/// <summary>Writes items in one of the two styles.</summary>
internal sealed class TbxItemWriter(XmlWriter writer, TbxHeader header)
{
    public void Write(IEnumerable<TbxItem> items, int depth, string where)
    {
        foreach (var item in items)
        {
            writer.NewLine(depth);
            if (!item.IsGroup)
            {
                WriteSingle(item, where);
                continue;
            }
            writer.WriteStartElement(Category(item, where).Group, TbxHeader.Namespace.NamespaceName);
            writer.Write(item.GroupAttributes, where);
            writer.NewLine(depth + 1);
            WriteSingle(item, where);
            Write(item.With, depth + 1, where);
            writer.NewLine(depth);
            writer.WriteEndElement();
        }
    }

    private void WriteSingle(TbxItem item, string where)
    {
        if (item.Category is "note" or "date")
        {
            writer.WriteStartElement(item.Category, TbxHeader.Namespace.NamespaceName);
        }
        else if (Category(item, where) is var category && header.Style == TbxStyle.Dca)
        {
            writer.WriteStartElement(category.Element, TbxHeader.Namespace.NamespaceName);
            writer.WriteAttributeString("type", category.Name);
        }
        else
        {
            writer.WriteStartElement(category.Name, category.Module.NamespaceName);
        }
        writer.Write(item.Attributes, where);
        writer.Write(item.Value, where);
        writer.WriteEndElement();
    }

    private TbxCategory Category(TbxItem item, string where) =>
        TbxCategory.All.TryGetValue(item.Category, out var category) && category.IsIn(header.Dialect)
            ? category
            : throw new RefusedException($"{header.Dialect} has no data category {item.Category}, which stands in {where}.", "Write it as a note.");
}
