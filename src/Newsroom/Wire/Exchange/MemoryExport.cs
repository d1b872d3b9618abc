using Dragoman.Memory;
using Dragoman.Wire.Formats.Csv;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Tmx;
using NodaTime;

namespace Dragoman.Wire.Exchange;

/// <summary>Writes the memory for other programs: a unit for each pair of texts.</summary>
public static class MemoryExport
{
    /// <param name="units">Taken one at a time: as many as there are.</param>
    /// <param name="languages">The one pair that they are of; null when they are of several.</param>
    public static void Write(Stream stream, IEnumerable<MemoryUnit> units, MemoryFormat format, LanguagePair? languages, Instant now)
    {
        var written = units.Select(Unit);
        if (format == MemoryFormat.Csv)
            MemoryTable.Write(stream, written, new CsvDialect(), [.. MemoryProperties.All, TmxUnit.Previous, TmxUnit.Next]);
        else
            TmxWriter.Write(stream, TmxHeader.Of(languages?.Source ?? TmxHeader.AllLanguages, TmxDate.Write(now)), written);
    }

    private static TmxUnit Unit(MemoryUnit unit) => new()
    {
        Attributes = Attributes(unit).With("srclang", unit.Languages.Source),
        Remarks = [.. (unit.File?.Remarks ?? []).Select(remark => new TmxRemark(remark.Property, remark.Text, AttributeList.Empty)), .. Own(unit)],
        Variants = [TmxVariant.Of(unit.Languages.Source, unit.Source), TmxVariant.Of(unit.Languages.Target, unit.Target)],
    };

    private static AttributeList Attributes(MemoryUnit unit) => unit.File is { } file
        ? new(file.Said.Select(pair => ((System.Xml.Linq.XName)pair.Key, pair.Value)))
        : new(("tuid", FormattableString.Invariant($"dragoman-{unit.Id}")), ("creationdate", TmxDate.Write(unit.At)), ("creationid", unit.Translator));

    private static IEnumerable<TmxRemark> Own(MemoryUnit unit)
    {
        (string Name, string? Value)[] properties =
        [
            (MemoryProperties.Level, unit.IsBlock ? MemoryProperties.Block : unit.File is null ? MemoryProperties.Sentence : null),
            (MemoryProperties.Machine, unit.IsMachineMade ? MemoryProperties.Yes : null),
            (MemoryProperties.Before, unit.Before),
            (MemoryProperties.After, unit.After),
            (MemoryProperties.Story, unit.Origin?.Story),
            (MemoryProperties.Address, unit.Address),
            (MemoryProperties.File, unit.File?.File),
        ];
        return properties.Where(property => property.Value is not null).Select(property => TmxRemark.Prop(property.Name, property.Value!));
    }
}
