using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>Finds entries by what is typed: without regard to case, accents, letter variants and joiners.</summary>
internal sealed class NameSearch(IReadOnlyList<NameEntry> entries)
{
    private readonly List<(NameEntry Entry, string Tag, string Folded)> forms =
        [.. entries.SelectMany(entry => entry.Forms.SelectMany(pair => pair.Value.All.Select(form => (entry, pair.Key, Fold(form.Form)))))];

    public IReadOnlyList<NameEntry> WithForm(string form, LanguageTag? language)
    {
        var folded = Fold(form);
        return [.. Of(language).Where(known => known.Folded == folded).Select(known => known.Entry).DistinctBy(entry => entry.Id)];
    }

    public IEnumerable<NameEntry> Holding(string words, LanguageTag? language)
    {
        var folded = Fold(words);
        if (folded.Length == 0)
            return language is null ? entries : entries.Where(entry => entry.In(language) is not null);
        return Of(language).Where(known => known.Folded.Contains(folded, StringComparison.Ordinal) || known.Entry.Id == words)
            .GroupBy(known => known.Entry.Id, StringComparer.Ordinal)
            .Select(same => (same.First().Entry, Rank: same.Min(known => Rank(known.Folded, folded)), Length: same.Min(known => known.Folded.Length)))
            .OrderBy(found => found.Rank).ThenBy(found => found.Length)
            .Select(found => found.Entry);
    }

    /// <summary>A hyphen and a joiner part words for one writer and not for the next.</summary>
    internal static string Fold(string text) => Folding.ForMatching(text.Replace('\u200C', ' ')).Replace('-', ' ');

    private IEnumerable<(NameEntry Entry, string Tag, string Folded)> Of(LanguageTag? language) =>
        language is null ? forms : forms.Where(form => form.Tag == language.Value || LanguageTag.Parse(form.Tag).Language == language.Language);

    private static int Rank(string form, string words) =>
        form == words ? 0 : form.StartsWith(words, StringComparison.Ordinal) ? 1 : form.Contains(' ' + words, StringComparison.Ordinal) ? 2 : 3;
}
