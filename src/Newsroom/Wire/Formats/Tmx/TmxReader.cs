using System.Xml;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>Reads a translation memory unit by unit, of any size: TMX 1.1 to 1.4b.</summary>
public sealed class TmxReader : IDisposable
{
    private readonly GuardedXmlReader reader;
    private readonly Grammar grammar;
    private readonly TmxRules rules;

    private TmxReader(GuardedXmlReader reader, string version)
    {
        this.reader = reader;
        Version = version;
        grammar = TmxGrammar.OfVersion(version);
        rules = new(version);
        Header = ReadHeader();
    }

    public string Version { get; }

    public TmxHeader Header { get; }

    /// <summary>The line that was read last.</summary>
    public int Line => reader.LineNumber;

    /// <exception cref="UnreadableFileException">Not TMX, or no header. What is wrong further down is thrown while units are read.</exception>
    public static TmxReader Open(Stream stream)
    {
        var reader = SafeXml.Open(stream, XmlLimits.Streamed);
        try
        {
            return new(reader, ReadRoot(reader));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The units in the file's order, each read when it is asked for.</summary>
    public IEnumerable<TmxUnit> Units()
    {
        Expect("body");
        if (reader.IsEmptyElement)
        {
            ReadEnd();
            yield break;
        }
        while (ReadPastNothing() != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "tu" || reader.NamespaceURI.Length > 0)
                throw reader.Fault(reader.NodeType == XmlNodeType.Element ? $"<{reader.Name}> may not stand here in <body>" : "Text may not stand directly in <body>", UnreadableFileException.Mend);
            var unit = SafeXml.LoadElement(reader);
            Fault.Refuse(grammar.Check(unit).Concat(rules.Check(unit)));
            yield return TmxElements.Unit(unit);
        }
        ReadEnd();
    }

    private static string ReadRoot(GuardedXmlReader reader)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "tmx" || reader.NamespaceURI.Length > 0)
            throw reader.Fault(reader.NodeType == XmlNodeType.Element ? $"This is no translation memory: it begins with <{reader.Name}>" : "The file is empty", "Give a file in TMX.");
        var version = reader.GetAttribute("version") ?? throw reader.Fault("<tmx> lacks its attribute version", UnreadableFileException.Mend);
        return version is "1.1" or "1.2" or "1.3" or "1.4" or "1.4b"
            ? version
            : throw reader.Fault($"This is TMX {version}, and 1.1 to 1.4b are read", "Export the memory as TMX 1.4.");
    }

    private TmxHeader ReadHeader()
    {
        ReadPastNothing();
        Expect("header");
        var header = SafeXml.LoadElement(reader);
        Fault.Refuse(grammar.Check(header));
        ReadPastNothing();
        return TmxElements.Header(header);
    }

    private void Expect(string name)
    {
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != name || reader.NamespaceURI.Length > 0)
            throw reader.Fault($"<{name}> should stand here", UnreadableFileException.Mend);
    }

    private void ReadEnd()
    {
        if (ReadPastNothing() != XmlNodeType.EndElement)
            throw reader.Fault("Nothing may follow <body>", UnreadableFileException.Mend);
        while (reader.Read())
        {
            // A file that was cut off says so here.
        }
    }

    /// <summary>Steps to the next element, end or text; comments, instructions and white space say nothing.</summary>
    private XmlNodeType ReadPastNothing()
    {
        while (reader.Read() && reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
        {
            reader.BeginRecord();
        }
        return reader.NodeType;
    }

    public void Dispose() => reader.Dispose();
}
