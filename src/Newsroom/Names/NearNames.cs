using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>An entry that may be the same as another.</summary>
/// <param name="Likeness">0 up to 1, which says: written or linked the same.</param>
/// <param name="Form">The form that is near.</param>
public sealed record NearName(NameEntry Entry, double Likeness, string Form);

/// <summary>
/// Entries that sound alike, in whatever script they are written. Only those are compared whose consonants share enough pairs (q-grams
/// of two), so that a name is not compared with all others.
/// </summary>
internal sealed class NearNames
{
    private const double Near = 0.78;

    /// <summary>Names with few consonants sound like many others, and CLDR has twelve forms of each: they must sound quite the same.</summary>
    private const double NearLight = 0.93;

    private const float Light = 3.6f;
    private const int Most = 8;
    private const int FewestConsonants = 2;

    private readonly List<Heard> heard = [];
    private readonly Dictionary<string, List<int>> byPair = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> byFolded;

    public NearNames(IEnumerable<NameEntry> entries)
    {
        heard.AddRange(entries.SelectMany(FormsOf));
        byFolded = heard.Index().ToLookup(each => each.Item.Folded, each => each.Index, StringComparer.Ordinal);
        foreach (var (index, each) in heard.Index())
        {
            // CLDR's terms are words of a language, not names that are carried over by sound.
            foreach (var pair in each.Entry is { Origin: NameOrigin.Cldr, IsName: false } ? [] : PairsOf(each.Sound))
                (byPair.TryGetValue(pair, out var known) ? known : byPair[pair] = []).Add(index);
        }
    }

    public IReadOnlyList<NearName> To(NameEntry entry) =>
    [
        .. FormsOf(entry).SelectMany(To)
            .Where(near => near.Entry.Id != entry.Id)
            .GroupBy(near => near.Entry.Id, StringComparer.Ordinal)
            .Select(same => same.MaxBy(near => near.Likeness)!)
            .OrderByDescending(near => near.Likeness).ThenBy(near => near.Entry.Origin).ThenBy(near => near.Entry.Id, StringComparer.Ordinal)
            .Take(Most)
    ];

    private IEnumerable<NearName> To(Heard form)
    {
        foreach (var index in byFolded[form.Folded])
            yield return new(heard[index].Entry, 1, heard[index].Form);
        foreach (var index in Candidates(form))
        {
            var other = heard[index];
            var likeness = Math.Min(Pronunciation.Likeness(form.Sound, other.Sound), Pronunciation.Likeness(other.Sound, form.Sound));
            if (likeness >= LeastFor(form, other))
                yield return new(other.Entry, Math.Min(0.99, likeness), other.Form);
        }
    }

    private static double LeastFor(Heard form, Heard other) =>
        other.Entry.Origin == NameOrigin.Cldr || Math.Min(form.Sound.Weight, other.Sound.Weight) < Light ? NearLight : Near;

    private IEnumerable<int> Candidates(Heard form)
    {
        var pairs = PairsOf(form.Sound).ToList();
        return pairs.SelectMany(pair => byPair.GetValueOrDefault(pair, [])).GroupBy(index => index)
            .Where(shared => shared.Count() * 2 >= pairs.Count)
            .Select(shared => shared.Key);
    }

    private static IEnumerable<string> PairsOf(Pronunciation sound)
    {
        var skeleton = sound.Consonants < FewestConsonants ? "" : sound.Skeleton;
        if (skeleton.Length == 0)
            return [];
        var bounded = $"^{skeleton}$";
        return Enumerable.Range(0, bounded.Length - 1).Select(at => bounded[at..(at + 2)]).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Every form as it sounds; of a person also the last name alone, under which others may know the same.</summary>
    private static IEnumerable<Heard> FormsOf(NameEntry entry)
    {
        foreach (var (form, _) in entry.Forms.Values.SelectMany(forms => forms.All).DistinctBy(form => form.Form))
        {
            yield return Heard.Of(entry, form, form);
            if (entry.Kind == NameKind.Person && form.LastIndexOf(' ') is > 0 and var space)
                yield return Heard.Of(entry, form, form[(space + 1)..]);
        }
    }

    private sealed record Heard(NameEntry Entry, string Form, string Folded, Pronunciation Sound)
    {
        public static Heard Of(NameEntry entry, string form, string said)
        {
            var folded = Folding.ForMatching(said);
            return new(entry, form, folded, Pronunciation.Of(folded.Replace(" ", "", StringComparison.Ordinal)));
        }
    }
}
