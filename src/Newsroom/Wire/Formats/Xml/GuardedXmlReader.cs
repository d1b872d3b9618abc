using System.Text.RegularExpressions;
using System.Xml;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>An XML reader that holds to <see cref="XmlLimits"/> and says what is wrong in one way, with the line.</summary>
public sealed partial class GuardedXmlReader : XmlReader, IXmlLineInfo
{
    private readonly XmlReader inner;
    private readonly MeteredStream stream;
    private readonly XmlLimits limits;
    private long recordStart;

    internal GuardedXmlReader(XmlReader inner, MeteredStream stream, XmlLimits limits) =>
        (this.inner, this.stream, this.limits) = (inner, stream, limits);

    public int LineNumber => ((IXmlLineInfo)inner).LineNumber;

    public int LinePosition => ((IXmlLineInfo)inner).LinePosition;

    /// <summary>From here the next unit is counted.</summary>
    public void BeginRecord() => recordStart = stream.Count;

    public override bool Read()
    {
        stream.Allow(limits.Node);
        if (!Parsed(inner.Read))
            return false;
        if (inner.Depth > limits.Depth)
            throw Fault($"Elements stand more than {limits.Depth} deep inside one another", UnreadableFileException.Mend);
        if (stream.Count > limits.File)
            throw Fault($"The file is larger than {limits.File >> 20} MB", "Export fewer articles into one file.");
        if (stream.Count - recordStart > limits.Record)
            throw Fault($"A single unit is larger than {limits.Record >> 20} MB", "Split it in the program that wrote the file.");
        return true;
    }

    /// <summary>What a refusal at the reader's place is thrown as.</summary>
    public UnreadableFileException Fault(string what, string cure) => new(what, LineNumber, LinePosition, cure);

    internal static UnreadableFileException Unreadable(XmlException fault)
    {
        if (Undeclared().Match(fault.Message) is { Success: true } entity)
            return new($"The file refers to the entity &{entity.Groups["name"].Value};, and no entity of a document type is ever expanded", fault.LineNumber, fault.LinePosition, "Write the text itself in its place.");
        return new($"The file is not well-formed XML: {Place().Replace(fault.Message, "").TrimEnd('.')}", fault.LineNumber, fault.LinePosition, UnreadableFileException.Mend);
    }

    private T Parsed<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (XmlException fault)
        {
            throw Unreadable(fault);
        }
        catch (MeteredStream.OverAllowanceException)
        {
            throw Fault($"A single text, tag or comment is larger than {limits.Node >> 20} MB", "Such a file is not made by a translation program: look at it in an editor.");
        }
    }

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    /// <summary>The rest of a long text is parsed when it is asked for.</summary>
    public override string Value => Parsed(() => inner.Value);

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => throw new NotSupportedException();

    public bool HasLineInfo() => true;

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        stream.Dispose();
        base.Dispose(disposing);
    }

    [GeneratedRegex("undeclared entity '(?<name>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Undeclared();

    [GeneratedRegex(@" Line \d+, position \d+\.?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
