using System.Xml;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>Reads a term base entry by entry: TBX 3 (Core, Min and Basic, in both styles), and what older programs write as TBX 2.</summary>
public sealed class TbxReader : IDisposable
{
    private readonly GuardedXmlReader reader;
    private readonly TbxReferences references = new();
    private readonly TbxRules? rules;
    private readonly bool isOlder;

    private TbxReader(GuardedXmlReader reader)
    {
        this.reader = reader;
        reader.MoveToContent();
        isOlder = reader.NodeType == XmlNodeType.Element && reader.LocalName == "martif";
        if (!isOlder && !(reader.NodeType == XmlNodeType.Element && reader.LocalName == "tbx" && reader.NamespaceURI == TbxHeader.Namespace.NamespaceName))
            throw reader.Fault(reader.NodeType == XmlNodeType.Element ? $"This is no term base: it begins with <{reader.Name}>" : "The file is empty", "Give a file in TBX.");
        var (dialect, style) = (reader.GetAttribute("type") ?? "", reader.GetAttribute("style"));
        if (!isOlder)
        {
            if (dialect is not (TbxHeader.BasicDialect or TbxHeader.MinDialect or TbxHeader.CoreDialect))
                throw reader.Fault($"The file says that it is {(dialect.Length == 0 ? "of no dialect" : dialect)}, and TBX-Core, TBX-Min and TBX-Basic are read", "Export the terms as TBX-Basic.");
            if (style is not ("dca" or "dct"))
                throw reader.Fault("<tbx> does not say in style whether it is dca or dct", UnreadableFileException.Mend);
            rules = new(dialect, style == "dca" ? TbxStyle.Dca : TbxStyle.Dct);
        }
        var language = reader.GetAttribute("xml:lang") ?? throw reader.Fault($"<{reader.Name}> does not say its language in xml:lang", UnreadableFileException.Mend);
        Step(isOlder ? "martifHeader" : "tbxHeader");
        Header = new(isOlder ? TbxHeader.BasicDialect : dialect, style == "dct" ? TbxStyle.Dct : TbxStyle.Dca, language, Description(Load()));
        Step("text");
        Step("body");
    }

    public TbxHeader Header { get; }

    /// <exception cref="UnreadableFileException">Not TBX, or of a dialect that is not read. What is wrong further down is thrown while entries are read.</exception>
    public static TbxReader Open(Stream stream)
    {
        var reader = SafeXml.Open(stream, XmlLimits.Streamed);
        try
        {
            return new(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The entries in the file's order, each read when it is asked for.</summary>
    public IEnumerable<TbxEntry> Entries()
    {
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && Next() != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("conceptEntry" or "termEntry"))
                throw reader.Fault("Only concept entries may stand in <body>", UnreadableFileException.Mend);
            var entry = Load();
            Fault.Refuse([.. TbxGrammar.Grammar.Check(entry), .. rules?.Check(entry) ?? [], .. references.Add(entry)]);
            yield return TbxElements.Entry(entry);
        }
        if (Next() == XmlNodeType.Element && reader.LocalName == "back")
        {
            var back = Load();
            Fault.Refuse([.. isOlder ? [] : TbxGrammar.Grammar.Check(back), .. references.Add(back)]);
        }
        while (reader.Read())
        {
            // A file that was cut off says so here.
        }
        if (!isOlder)
            Fault.Refuse(references.Dangling);
    }

    private XElement Load()
    {
        var element = SafeXml.LoadElement(reader);
        if (isOlder)
            OlderTbx.Modernise(element);
        return element;
    }

    private InlineCode Description(XElement header)
    {
        if (!isOlder)
            Fault.Refuse([.. TbxGrammar.Grammar.Check(header), .. references.Add(header)]);
        return isOlder ? TbxHeader.Of(header.Value.Trim()).Description : new(header.Name, AttributeList.Of(header), InlineContent.Of(header));
    }

    private void Step(string name)
    {
        if (Next() != XmlNodeType.Element || reader.LocalName != name)
            throw reader.Fault($"<{name}> should stand here", UnreadableFileException.Mend);
    }

    private XmlNodeType Next()
    {
        while (reader.Read() && reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
        {
            reader.BeginRecord();
        }
        return reader.NodeType;
    }

    public void Dispose() => reader.Dispose();
}
