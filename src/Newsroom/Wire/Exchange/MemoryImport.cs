using Dragoman.Memory;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Csv;
using Dragoman.Wire.Formats.Tmx;
using NodaTime;

namespace Dragoman.Wire.Exchange;

/// <summary>
/// Takes a translation memory in. It is read in a stream and stored batch by batch, a transaction each. A unit that cannot be taken in
/// is told with its line and the rest goes in; a file that breaks off is told, and what stood before the break is in. Since no unit
/// comes in twice, the mended file is simply imported again.
/// </summary>
public sealed class MemoryImport(MemoryFileStore store, FileLanguages languages, Instant now, string by)
{
    private const int UnitsAtOnce = 2000;

    /// <param name="name">The file's name, by which its units are known.</param>
    /// <param name="only">The one pair that is wanted; null for all that the file has.</param>
    /// <param name="told">Is called after each batch.</param>
    /// <exception cref="UnreadableFileException">The file breaks off, or is none of the format.</exception>
    public async Task<ImportedMemory> RunAsync(
        Stream stream, MemoryFormat format, string name, LanguagePair? only = null, Action<ImportedMemory>? told = null, CancellationToken cancel = default)
    {
        var imported = new ImportedMemory();
        var reading = new UnitReading(languages, only, Path.GetFileName(name), now);
        var batch = new List<MemoryUnit>(UnitsAtOnce);
        try
        {
            foreach (var (unit, source) in Units(stream, format, only))
            {
                imported.Take(unit.Line, reading.Read(unit, source), batch);
                if (batch.Count >= UnitsAtOnce)
                    await StoreAsync(imported, batch, name, told, cancel);
            }
        }
        catch (UnreadableFileException broken) when (imported.Units > 0)
        {
            await StoreAsync(imported, batch, name, told, cancel);
            throw new UnreadableFileException(broken.Fault, broken.Line, broken.Column, $"{broken.Remedy} The {imported.Units} units before it are in; when the whole file is imported again, none comes in twice.");
        }
        await StoreAsync(imported, batch, name, told, cancel);
        return imported;
    }

    private async Task StoreAsync(ImportedMemory imported, List<MemoryUnit> batch, string name, Action<ImportedMemory>? told, CancellationToken cancel)
    {
        var added = await store.AddAsync(batch, Path.GetFileName(name), by, cancel);
        imported.Store(added, batch);
        batch.Clear();
        told?.Invoke(imported);
    }

    private static IEnumerable<(TmxUnit Unit, string Source)> Units(Stream stream, MemoryFormat format, LanguagePair? only)
    {
        if (format == MemoryFormat.Csv)
        {
            foreach (var unit in MemoryTable.Read(stream, only is null ? null : (only.Source, only.Target)))
                yield return (unit, unit.Variants.Count > 0 ? unit.Variants[0].Language : TmxHeader.AllLanguages);
            yield break;
        }
        using var reader = TmxReader.Open(stream);
        foreach (var unit in reader.Units())
            yield return (unit, reader.Header.SourceLanguage);
    }
}

public enum MemoryFormat
{
    Tmx,
    Csv,
}
