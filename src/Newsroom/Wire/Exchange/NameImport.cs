using System.Security.Cryptography;
using System.Text;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Csv;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Wire.Exchange;

/// <summary>
/// Takes names and terms in from a term base or a table, all or none. What the format cannot say (offices), and languages that the file
/// does not have, stay as they are here.
/// </summary>
public sealed class NameImport(NameStore names, FileLanguages languages)
{
    private const int MostTold = 20;

    /// <param name="file">The file's name: concepts of the same file are the same concepts when it comes again.</param>
    /// <exception cref="RefusedException">An entry breaks a rule; it says which, on which line, and nothing is stored.</exception>
    public async Task<ImportedNames> RunAsync(Stream stream, NameFormat format, string file, Act act, CancellationToken cancel = default)
    {
        var book = await names.BookAsync(cancel);
        var (entries, faults, withdrawn) = (new Dictionary<string, NameEntry>(StringComparer.Ordinal), new List<Sentence>(), 0);
        var read = 0;
        foreach (var concept in Concepts(stream, format))
        {
            read++;
            try
            {
                var said = NameConcepts.Read(concept, languages) ?? throw new RefusedException("Every form is deprecated.", "Say which one is used.");
                var known = Known(book, concept.Id, said, file);
                var id = known?.Id ?? IdOf(concept.Id, file);
                if (known?.Withdrawn is not null)
                    withdrawn++;
                else
                    entries[id] = NameRules.Tidied(Over(entries.GetValueOrDefault(id) ?? known, said with { Id = id }));
            }
            catch (RefusedException fault)
            {
                faults.Add(Sentence.Of($"Line {concept.Line}, concept {concept.Id}: {fault.Fault} {fault.Remedy}"));
            }
        }
        if (faults.Count > 0)
            throw new RefusedException(
                Sentence.Lines([.. faults.Take(MostTold), .. faults.Count > MostTold ? [Sentence.Of($"… and {faults.Count - MostTold} more.")] : Array.Empty<Sentence>()]),
                "Nothing was stored: mend the file and import it again.");
        // In the newsroom's words from the start: what only CLDR said so far, it now decides.
        var changed = await names.ImportAsync(entries.Values.Where(entry => book.Find(entry.Id) is not { } known || !Same(known, entry)), act.By, act.At, cancel);
        return new(read, changed, withdrawn);
    }

    private static IEnumerable<TbxEntry> Concepts(Stream stream, NameFormat format)
    {
        if (format == NameFormat.Csv)
        {
            foreach (var entry in TermTable.Read(stream))
                yield return entry;
            yield break;
        }
        using var reader = TbxReader.Open(stream);
        foreach (var entry in reader.Entries())
            yield return entry;
    }

    /// <summary>The entry here that a concept is: by identity, else one of the same preferred forms.</summary>
    private static NameEntry? Known(NameBook book, string concept, NameEntry said, string file) =>
        book.Find(concept) ?? book.Find(IdOf(concept, file)) ?? said.Forms
            .SelectMany(pair => book.WithForm(pair.Value.Preferred, Languages.LanguageTag.TryParse(pair.Key, out var tag) ? tag : null))
            .FirstOrDefault(entry => entry.Origin == NameOrigin.Newsroom && said.Forms.All(pair => entry.Forms.GetValueOrDefault(pair.Key) is not { } forms || forms.Preferred == pair.Value.Preferred)
                && said.Forms.Any(pair => entry.Forms.ContainsKey(pair.Key)));

    private static NameEntry Over(NameEntry? known, NameEntry said) => known is null ? said : known with
    {
        Kind = said.Kind == NameKind.Term ? known.Kind : said.Kind,
        Forms = known.Forms.Where(pair => !said.Forms.ContainsKey(pair.Key)).Concat(said.Forms).ToDictionary(StringComparer.Ordinal),
        Note = said.Note ?? known.Note,
        SameAs = [.. known.SameAs.Union(said.SameAs, StringComparer.Ordinal)],
        Origin = NameOrigin.Newsroom,
    };

    /// <summary>Whether nothing changes: the order of languages says nothing.</summary>
    private static bool Same(NameEntry known, NameEntry entry) => NameDocument.Write(Sorted(known)) == NameDocument.Write(Sorted(entry));

    private static NameEntry Sorted(NameEntry entry) => entry with { Forms = entry.Forms.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal) };

    private static string IdOf(string concept, string file) =>
        "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n" + concept)))[..12];
}

public enum NameFormat
{
    Tbx,
    Csv,
}

/// <param name="Read">How many concepts the file had.</param>
/// <param name="Changed">How many entries are new or changed.</param>
/// <param name="Withdrawn">How many the newsroom has withdrawn; they stay so.</param>
public sealed record ImportedNames(int Read, int Changed, int Withdrawn);
