using Dragoman.Names;
using Dragoman.Wire.Formats.Csv;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Wire.Exchange;

/// <summary>Writes names and terms for other programs.</summary>
public static class NameExport
{
    /// <param name="source">Whose they are: the newsroom's name.</param>
    public static void Write(Stream stream, IEnumerable<NameEntry> entries, NameFormat format, TbxStyle style, string source)
    {
        var concepts = entries.Select(NameConcepts.Of);
        if (format == NameFormat.Csv)
            TermTable.Write(stream, concepts.Select(NameConcepts.WithNoteAtTerm), new CsvDialect());
        else
            TbxWriter.Write(stream, TbxHeader.Of(source, style: style), concepts);
    }
}
