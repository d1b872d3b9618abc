using Dragoman.Languages;
using Dragoman.Names;

namespace Dragoman.Usage;

/// <summary>A name that translations carry over the same way, and that is not in the list yet.</summary>
/// <param name="Times">In how many blocks.</param>
/// <param name="Story">One of the stories where it stands.</param>
/// <param name="Joins">The entry that has one of the two forms already: the other would be added to it. Null for a new name.</param>
/// <param name="Near">Entries that may be the same.</param>
public sealed record Proposal(
    LanguageTag SourceLanguage, string Source, LanguageTag TargetLanguage, string Target, long Times, string Story, NameEntry? Joins, IReadOnlyList<NearName> Near)
{
    /// <summary>A short name for a form to send.</summary>
    public string Key => Stories.Digest.OfText(string.Join('\u001F', SourceLanguage.Value, Source, TargetLanguage.Value, Target))[7..19];

    /// <summary>A guess that a person can change: places are known ones, and what has two words is somebody.</summary>
    public NameKind Kind => Joins?.Kind ?? (Places.KeysOf(Source, SourceLanguage).Count > 0 || Places.KeysOf(Target, TargetLanguage).Count > 0 ? NameKind.Place : NameKind.Person);

    /// <summary>The entry as it would be.</summary>
    public NameEntry Entry(NameKind kind) => (Joins ?? new NameEntry { Id = NameEntry.NewId(), Kind = kind, Forms = new Dictionary<string, NameForms>() }) with
    {
        Kind = kind,
        Forms = With(With(Joins?.Forms ?? new Dictionary<string, NameForms>(), SourceLanguage, Source), TargetLanguage, Target),
    };

    internal static Proposal? Of(PairRow pair, long times, string story, NameBook book)
    {
        LanguageTag from = LanguageTag.Parse(pair.SourceLanguage), to = LanguageTag.Parse(pair.TargetLanguage);
        var (ours, theirs) = (book.WithForm(pair.SourceForm, from), book.WithForm(pair.TargetForm, to));
        // An entry that has its own form in the other language has been decided: a translation that differs is a finding, no proposal.
        if (ours.Any(entry => entry.In(to) is not null) || theirs.Any(entry => entry.In(from) is not null))
            return null;
        var proposal = new Proposal(from, pair.SourceForm, to, pair.TargetForm, times, story, ours.Concat(theirs).FirstOrDefault(), []);
        return proposal with { Near = book.NearTo(proposal.Entry(proposal.Kind)) };
    }

    private static Dictionary<string, NameForms> With(IReadOnlyDictionary<string, NameForms> forms, LanguageTag language, string form) =>
        forms.ContainsKey(language.Value) ? new(forms, StringComparer.Ordinal) : new(forms, StringComparer.Ordinal) { [language.Value] = new() { Preferred = form } };
}
