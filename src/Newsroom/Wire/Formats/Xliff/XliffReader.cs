using System.Xml.Linq;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>Reads bilingual files: XLIFF 1.2, 2.0 and 2.1.</summary>
public static class XliffReader
{
    /// <summary>The files of a document, which is read as a whole: see <see cref="XmlLimits.Whole"/>.</summary>
    /// <exception cref="UnreadableFileException">It is not valid; the first fault is named, with its line.</exception>
    public static IReadOnlyList<BilingualFile> Read(Stream stream)
    {
        var document = SafeXml.Load(stream);
        var root = document.Root!;
        if (root.Name == Xlf.Old + "xliff")
            return Xliff1Reader.Read(root);
        if (root.Name != Xlf.Core + "xliff")
            throw new UnreadableFileException($"This is no XLIFF 1.2, 2.0 or 2.1: it begins with {Grammar.Name(root)}{(root.Name.NamespaceName.Length > 0 ? " of " + root.Name.NamespaceName : "")}", Fault.At(root, "").Line, 0, "Give a file in one of these.");
        return Read2(document);
    }

    private static List<BilingualFile> Read2(XDocument document)
    {
        Fault.Refuse(XliffValidator.Check(document));
        return [.. document.Root!.Elements(Xlf.File).Select(Xliff2Reader.Read)];
    }
}
