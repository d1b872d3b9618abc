using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// Names of people, organisations and places, across scripts. Names are told by their capitals, on the source's side where it has them, else
/// on the target's; each must be heard on the other side, or be a place that the other language calls otherwise.
/// </summary>
internal sealed class NameCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        bool fromSource = ProperNames.AreCapital(pair.Source.Language);
        if (!fromSource && !ProperNames.AreCapital(pair.Target.Language))
            return;
        Side side = fromSource ? pair.Source : pair.Target, other = fromSource ? pair.Target : pair.Source;
        if (other.Letters == 0)
            return;
        foreach (ProperName name in ProperNames.Read(side.Text, side.Language))
        {
            if (FirstLost(name, side, other) is { } word)
                findings.Add(FindingOf(name, side.Text[word], fromSource));
        }
    }

    private static Finding FindingOf(ProperName name, string word, bool fromSource)
    {
        Span span = new(name.Start, name.End - name.Start);
        Severity severity = name.Kind == ProperNameKind.Translated ? Severity.Info : Severity.Warning;
        return fromSource
            ? new(FindingKind.Name, severity, $"The target does not seem to name {word}.", span, null)
            : new(FindingKind.Name, severity, $"The source does not seem to name {word}.", null, span);
    }

    /// <summary>The word that is not heard on the other side. Of a person's name the last word counts: first names come and go.</summary>
    private static Range? FirstLost(ProperName name, Side side, Side other)
    {
        if (IsPlaceThere(side.Text[name.Start..name.End], side.Language, other) is { } whole)
            return whole ? null : name.Words[0];
        Range last = name.Words[^1];
        if (last.End.Value < name.End && name.Kind == ProperNameKind.Person)
            return null;
        string word = side.Text[last];
        if (IsThere(word, side.Language, other) || (word is [_, _, _, .., 's'] && IsThere(word[..^1], side.Language, other)))
            return null;
        return Pronunciation.Of(word).Consonants < 2 ? null : last;
    }

    private static bool IsThere(string word, LanguageTag language, Side other) =>
        IsPlaceThere(word, language, other) == true || other.Heard.Holds(word);

    /// <summary>Whether a place is named on the other side; null for a name that is no known place, or has no name there.</summary>
    private static bool? IsPlaceThere(string name, LanguageTag language, Side other)
    {
        bool isKnown = false;
        foreach (string key in Places.KeysOf(name, language))
        {
            foreach (string form in Places.Names(key, other.Language))
            {
                isKnown = true;
                if (other.Heard.HoldsPlace(form))
                    return true;
            }
        }

        return isKnown && !other.Heard.Holds(name) ? false : isKnown ? true : null;
    }
}
