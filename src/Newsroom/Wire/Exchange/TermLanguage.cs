using Dragoman.Names;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Wire.Exchange;

/// <summary>The terms of a concept in one language, and the forms of a name in one.</summary>
internal static class TermLanguage
{
    private const string Abbreviation = "abbreviation", Acronym = "acronym", ShortForm = "shortForm";

    /// <summary>Null where all terms are deprecated: then nothing says what to write.</summary>
    public static NameForms? Forms(IEnumerable<TbxTerm> terms)
    {
        var all = terms.Where(term => !string.IsNullOrWhiteSpace(term.Text)).DistinctBy(term => term.Text, StringComparer.Ordinal).ToList();
        var usable = all.Where(term => !IsDeprecated(term)).ToList();
        if (usable.Count == 0)
            return null;
        var preferred = usable.Find(term => term.Status == TbxStatus.Preferred && !IsBrief(term)) ?? usable.Find(term => !IsBrief(term)) ?? usable[0];
        usable.Remove(preferred);
        var abbreviation = usable.Find(term => term.Type is Abbreviation or Acronym);
        var brief = usable.Find(term => term.Type == ShortForm);
        return new()
        {
            Preferred = preferred.Text,
            Abbreviation = abbreviation?.Text,
            Short = brief?.Text,
            Admitted = [.. usable.Where(term => term != abbreviation && term != brief).Select(term => term.Text)],
            Deprecated = [.. all.Where(IsDeprecated).Select(term => term.Text)],
        };
    }

    public static TbxLanguage Of(string language, NameForms forms) => new(language, [], [.. forms.All.Select(form => form.Standing switch
    {
        Standing.Preferred => Term(form.Form, TbxStatus.Preferred, null),
        Standing.Short => Term(form.Form, TbxStatus.Admitted, ShortForm),
        Standing.Abbreviation => Term(form.Form, TbxStatus.Admitted, Abbreviation),
        Standing.Deprecated => Term(form.Form, TbxStatus.Deprecated, null),
        _ => Term(form.Form, TbxStatus.Admitted, null),
    })]);

    private static TbxTerm Term(string form, string status, string? type) => TbxTerm.Of(form, ("administrativeStatus", status), ("termType", type));

    private static bool IsDeprecated(TbxTerm term) => term.Status is TbxStatus.Deprecated or TbxStatus.Superseded;

    private static bool IsBrief(TbxTerm term) => term.Type is Abbreviation or Acronym or ShortForm;
}
