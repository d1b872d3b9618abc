using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Wire.Exchange;

/// <summary>A name as a concept of a term base, and back. TBX-Basic has no place for offices; its subject field says the kind.</summary>
internal static class NameConcepts
{
    private const string Subject = "subjectField", Note = "note", Page = "externalCrossReference", Target = "target";

    public static TbxEntry Of(NameEntry entry) => new()
    {
        Id = entry.Id,
        Items =
        [
            TbxItem.Of(Subject, Words.Of(entry.Kind)),
            .. entry.SameAs.Select(address => TbxItem.Of(Page, address) with { Attributes = new((Target, address)) }),
            .. entry.Note is null ? Array.Empty<TbxItem>() : [TbxItem.Of(Note, entry.Note)],
        ],
        Languages = [.. entry.Forms.Select(pair => TermLanguage.Of(pair.Key, pair.Value))],
    };

    /// <summary>A table has a note beside a term, and none beside a concept: the first term bears it.</summary>
    public static TbxEntry WithNoteAtTerm(TbxEntry concept)
    {
        var notes = concept.Items.Where(item => item.Category == Note).ToList();
        if (notes.Count == 0)
            return concept;
        return concept with
        {
            Languages = [.. concept.Languages.Index().Select(language => language.Index > 0 ? language.Item : language.Item with
            {
                Terms = [.. language.Item.Terms.Index().Select(term => term.Index > 0 ? term.Item : term.Item with { Items = [.. term.Item.Items, .. notes] })],
            })],
        };
    }

    /// <summary>What a concept says, as an entry without an identity; null where no language says what to write.</summary>
    public static NameEntry? Read(TbxEntry concept, FileLanguages languages)
    {
        var forms = new Dictionary<string, NameForms>(StringComparer.Ordinal);
        foreach (var same in concept.Languages.GroupBy(language => languages.Of(language.Language) ?? language.Language, StringComparer.Ordinal))
        {
            if (TermLanguage.Forms(same.SelectMany(language => language.Terms)) is { } said)
                forms[same.Key] = said;
        }
        if (forms.Count == 0)
            return null;
        var kind = Words.TryRead<NameKind>(concept.SubjectField?.Trim() ?? "", out var named) ? named : (NameKind?)null;
        var pages = concept.Items.Where(item => item.Category == Page).Select(item => item.Attributes[Target] ?? item.Text).ToList();
        return new()
        {
            Id = "",
            Kind = kind ?? NameKind.Term,
            Forms = forms,
            Note = Notes(concept, kind, pages),
            SameAs = [.. pages.Where(IsSafe)],
        };
    }

    private static string? Notes(TbxEntry concept, NameKind? kind, List<string> pages)
    {
        string?[] said =
        [
            concept.Definition,
            .. concept.Items.Where(item => item.Category == Note).Select(item => item.Text),
            .. concept.Languages.SelectMany(language => language.Terms.Select(term => term.Items.Text(Note))),
            kind is null ? concept.SubjectField : null,
            .. pages.Where(page => !IsSafe(page)),
        ];
        var notes = string.Join(" ", said.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct(StringComparer.Ordinal));
        return notes.Length == 0 ? null : notes;
    }

    private static bool IsSafe(string page) => page.StartsWith("https://", StringComparison.Ordinal);
}
