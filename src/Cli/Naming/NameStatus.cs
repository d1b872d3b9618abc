using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Cli.Naming;

/// <summary>An entry as scripts and people see it.</summary>
internal sealed record NameStatus(
    string Id,
    string Kind,
    string Origin,
    IReadOnlyDictionary<string, FormsStatus> Forms,
    IReadOnlyList<Office>? Offices,
    string? Note,
    IReadOnlyList<string>? SameAs,
    string? Withdrawn)
{
    public static NameStatus Of(NameEntry entry) => new(
        entry.Id,
        Words.Of(entry.Kind),
        Words.Of(entry.Origin),
        entry.Forms.ToDictionary(pair => pair.Key, pair => FormsStatus.Of(pair.Value), StringComparer.Ordinal),
        entry.Offices.Count == 0 ? null : entry.Offices,
        entry.Note,
        entry.SameAs.Count == 0 ? null : entry.SameAs,
        entry.Withdrawn);

    /// <summary>One line of a list.</summary>
    public static string Line(NameEntry entry, LanguageTag? language) =>
        $"{entry.Id}  {Words.Of(entry.Kind)}{(entry.Origin == NameOrigin.Cldr ? ", CLDR" : "")}  {string.Join(" · ", Shown(entry, language))}";

    public IEnumerable<string> Lines()
    {
        yield return $"{Id}: {Kind}, {(Origin == "cldr" ? "from CLDR; not decided by the newsroom" : "the newsroom's own")}";
        if (Withdrawn is not null)
            yield return $"  withdrawn: {Withdrawn}";
        foreach (var (tag, forms) in Forms)
            yield return $"  {tag}: {forms.Line()}";
        foreach (var office in Offices ?? [])
            yield return $"  held {office.From ?? "…"} to {office.Until ?? "…"}: {string.Join(" · ", office.Title.Select(pair => $"{pair.Value} ({pair.Key})"))}";
        if (Note is not null)
            yield return $"  note: {Note}";
        foreach (var address in SameAs ?? [])
            yield return $"  same as {address}";
    }

    private static IEnumerable<string> Shown(NameEntry entry, LanguageTag? language) =>
        language is not null && entry.In(language) is { } forms
            ? forms.All.Select(form => form.Standing == Standing.Deprecated ? $"not {form.Form}" : form.Form)
            : entry.Forms.Select(pair => $"{pair.Value.Preferred} ({pair.Key})");
}

internal sealed record FormsStatus(string Preferred, IReadOnlyList<string>? Admitted, IReadOnlyList<string>? Deprecated, string? Short, string? Abbreviation)
{
    public static FormsStatus Of(NameForms forms) =>
        new(forms.Preferred, forms.Admitted.Count == 0 ? null : forms.Admitted, forms.Deprecated.Count == 0 ? null : forms.Deprecated, forms.Short, forms.Abbreviation);

    public string Line() => string.Join("; ", new[]
    {
        Preferred,
        Admitted is null ? null : $"also {string.Join(", ", Admitted)}",
        Short is null ? null : $"short {Short}",
        Abbreviation is null ? null : $"abbreviated {Abbreviation}",
        Deprecated is null ? null : $"not {string.Join(", ", Deprecated)}",
    }.OfType<string>());
}
