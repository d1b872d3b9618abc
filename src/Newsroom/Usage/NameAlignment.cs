using Dragoman.Languages;

namespace Dragoman.Usage;

/// <summary>A name of a source and what stands for it in the translation.</summary>
public sealed record AlignedName(string Source, string Target);

/// <summary>
/// Names that a translation carries over by sound: one side writes names with capitals, and on the other stands a word, or as many
/// words in a row, that sounds like each of its words. What is translated (Supreme Court) or spelt alike is no find.
/// </summary>
public static class NameAlignment
{
    private const float Same = 0.8f;

    /// <summary>Beside a last name that is there, a first name may sound less alike: Jens is ینس.</summary>
    private const float Beside = 0.6f;
    private const int FewestConsonants = 2;
    private const int MostWords = 2000;

    public static IEnumerable<AlignedName> Of(string source, LanguageTag from, string target, LanguageTag to)
    {
        if (ProperNames.AreCapital(from))
            return Find(source, from, target, to).Distinct();
        return ProperNames.AreCapital(to) ? Find(target, to, source, from).Select(pair => new AlignedName(pair.Target, pair.Source)).Distinct() : [];
    }

    private static IEnumerable<AlignedName> Find(string named, LanguageTag language, string heard, LanguageTag other)
    {
        var words = WordSpans.Of(heard);
        if (words.Count is 0 or > MostWords)
            yield break;
        var spoken = words.Select(word => SpokenWord.Of(heard, word, other)).ToList();
        foreach (var name in ProperNames.Read(named, language).Where(name => name.Kind != ProperNameKind.Translated && name.Words.Count > 0))
        {
            if (Pair(named, name, heard, spoken) is { } pair && Folding.ForMatching(pair.Source) != Folding.ForMatching(pair.Target))
                yield return pair;
        }
    }

    /// <summary>The whole name where all its words stand in a row, else its last word: the others come and go.</summary>
    private static AlignedName? Pair(string named, ProperName name, string heard, List<SpokenWord> spoken)
    {
        if (Nearest(named[name.Words[^1]], spoken) is not (var last, var range))
            return null;
        var (at, start) = (last, range.Start.Value);
        for (var word = name.Words.Count - 2; word >= 0; word--)
        {
            if (at == 0 || spoken[at - 1].Near(named[name.Words[word]]) is not { Likeness: >= Beside } near)
                return new(named[name.Words[^1]], heard[range]);
            at--;
            start = near.Range.Start.Value;
        }
        return new(named[name.Words[0].Start.Value..name.Words[^1].End.Value], heard[start..range.End.Value]);
    }

    private static (int Index, Range Range)? Nearest(string word, List<SpokenWord> spoken)
    {
        if (Pronunciation.Of(word).Consonants < FewestConsonants)
            return null;
        var (index, near) = spoken.Index().Select(each => (each.Index, Near: each.Item.Near(word))).MaxBy(each => each.Near.Likeness);
        return near.Likeness >= Same ? (index, near.Range) : null;
    }
}
