using System.Collections.Concurrent;
using Dragoman.Fidelity;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>All names and terms as they stand at one version: the newsroom's own, and CLDR's where the newsroom has none. It does not change.</summary>
public sealed class NameBook
{
    private readonly IReadOnlyDictionary<string, NameEntry> own;
    private readonly ConcurrentDictionary<string, FormIndex> decided = new(StringComparer.Ordinal);
    private readonly Lazy<NameSearch> search;
    private readonly Lazy<NearNames> near;
    private readonly Lazy<PersonNames> persons;
    private readonly Lazy<bool> hasAbbreviations;

    internal NameBook(IReadOnlyDictionary<string, NameEntry> own, long version)
    {
        this.own = own;
        Version = version;
        All = [.. own.Values.Where(entry => entry.Withdrawn is null), .. StandardEntries.All.Values.Where(entry => !own.ContainsKey(entry.Id))];
        search = new(() => new(All));
        near = new(() => new(All));
        persons = new(() => new(Decided));
        hasAbbreviations = new(() => Decided.Any(entry => entry.Forms.Values.Any(forms => forms.Abbreviation is not null)));
    }

    /// <summary>A book of entries that are not stored.</summary>
    public static NameBook Of(IEnumerable<NameEntry> entries) => new(entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal), 0);

    /// <summary>Grows with every change; what is derived from a book holds as long as this is the same.</summary>
    public long Version { get; }

    /// <summary>The entries that hold, the newsroom's own first.</summary>
    public IReadOnlyList<NameEntry> All { get; }

    /// <summary>The entries that the newsroom decided. Translations are checked against these alone: CLDR's are an offer.</summary>
    public IEnumerable<NameEntry> Decided => own.Values.Where(entry => entry.Withdrawn is null);

    /// <summary>Whether any decided entry has an abbreviation, so that their order is worth a look.</summary>
    internal bool HasAbbreviations => hasAbbreviations.Value;

    public NameEntry? Find(string id) => own.GetValueOrDefault(id) ?? StandardEntries.All.GetValueOrDefault(id);

    /// <summary>The identities of those entries that are written otherwise here, or not here at all.</summary>
    internal IReadOnlySet<string> NamedAnew(IEnumerable<NameEntry> entries) =>
        entries.Where(entry => !entry.IsNamedLike(Find(entry.Id))).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);

    public NameEntry this[string id] => Find(id) ?? throw new RefusedException($"There is no name {id}.", "Look it up with: dragoman names show TEXT");

    /// <summary>The entries that a text is a form of, in a language or in any.</summary>
    public IReadOnlyList<NameEntry> WithForm(string form, LanguageTag? language = null) => search.Value.WithForm(form, language);

    /// <summary>The entries that hold the words in a form, the nearest first; all of them when there are no words.</summary>
    public IEnumerable<NameEntry> Holding(string words, LanguageTag? language = null) => search.Value.Holding(words, language);

    /// <summary>The person whom a full name means in a language; null where the newsroom decided none of that name, or more than one.</summary>
    public NameEntry? PersonCalled(string name, LanguageTag language) => persons.Value.Called(name, language).Take(2).ToList() is [var one] ? one : null;

    /// <summary>The persons whom a full name means in any language.</summary>
    public IEnumerable<NameEntry> PersonsCalled(string name) => persons.Value.Called(name, null);

    /// <summary>A name as it is compared: without regard to case, accents, letter variants, hyphens and joiners.</summary>
    public static string Folded(string name) => NameSearch.Fold(name);

    /// <summary>Entries that may be the same under other forms, in whatever script, the likeliest first.</summary>
    public IReadOnlyList<NearName> NearTo(NameEntry entry) => near.Value.To(entry);

    /// <summary>Where a text names what the newsroom decided.</summary>
    public IEnumerable<Mention> MentionsIn(string text, LanguageTag language) => IndexOf(language).In(text);

    /// <summary>
    /// What a translation of a text is checked against: the entries that the text names, with their forms in both languages. To be
    /// handed to the fidelity check with the block and its source; of one article after another, it costs a pass over the source's words.
    /// </summary>
    public ApprovedForms ApprovedIn(string source, LanguageTag from, LanguageTag to) => new(
        [.. MentionsIn(source, from).Select(mention => mention.Entry).DistinctBy(entry => entry.Id).Select(entry => Approval.Of(entry, from, to)).OfType<ApprovedForm>()])
    {
        AreOfWholeTexts = false,
    };

    /// <summary>All that translations between two languages are checked against.</summary>
    public ApprovedForms ApprovedFor(LanguageTag from, LanguageTag to) => new([.. Decided.Select(entry => Approval.Of(entry, from, to)).OfType<ApprovedForm>()]);

    /// <summary>The book after a change that is not stored yet.</summary>
    internal NameBook With(NameEntry changed, long version) => With([changed], version);

    internal NameBook With(IReadOnlyCollection<NameEntry> changed, long version)
    {
        var entries = new Dictionary<string, NameEntry>(own, StringComparer.Ordinal);
        foreach (var entry in changed)
            entries[entry.Id] = entry;
        return new(entries, version);
    }

    private FormIndex IndexOf(LanguageTag language) => decided.GetOrAdd(language.Value, _ => new(language, Decided));
}
