using System.Collections.Concurrent;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>Whom a full name means: of persons that the newsroom decided, by their forms in a language or in any.</summary>
internal sealed class PersonNames(IEnumerable<NameEntry> decided)
{
    private readonly List<NameEntry> persons = [.. decided.Where(entry => entry.Kind == NameKind.Person)];
    private readonly ConcurrentDictionary<string, ILookup<string, NameEntry>> known = new(StringComparer.Ordinal);

    public IEnumerable<NameEntry> Called(string name, LanguageTag? language) =>
        known.GetOrAdd(language?.Value ?? "", _ => persons.SelectMany(person => Keys(person, language).Select(key => (Key: key, Person: person))).ToLookup(pair => pair.Key, pair => pair.Person, StringComparer.Ordinal))[NameSearch.Fold(name)];

    /// <summary>The folded forms that mean a person alone: a last name is another's too.</summary>
    public static IEnumerable<string> Keys(NameEntry person, LanguageTag? language = null) =>
        (language is null ? person.Forms.Values : new[] { person.In(language) }.OfType<NameForms>())
        .SelectMany(forms => forms.All).Where(form => form.Standing is not (Standing.Short or Standing.Abbreviation))
        .Select(form => NameSearch.Fold(form.Form)).Distinct(StringComparer.Ordinal);
}
