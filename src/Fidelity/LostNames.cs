using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A name that the other side does not seem to hold.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LostName(ProperName Name, Range Word, bool IsPlace);

/// <summary>The names of one side that are not heard on the other.</summary>
internal static class LostNames
{
    /// <summary>A place that has a name of its own in the other language must stand there in letters, or sound much the same.</summary>
    private const float Same = 0.8f;

    /// <summary>Names are looked for in all words of the other side: of longer texts, in paragraphs, or time were quadratic.</summary>
    private const int MostWords = 2000;

    /// <summary>Shorter names of places are words too.</summary>
    private const int ShortestPlace = 4;

    /// <summary>Reads the names of a side and looks for each on the other.</summary>
    internal static List<LostName> Of(Side side, Side other)
    {
        List<LostName> lost = [];
        if (other.Letters == 0 || side.Words.Count > MostWords || other.Words.Count > MostWords)
            return lost;
        if (!ProperNames.AreCapital(side.Language) && !ProperNames.AreCapital(other.Language))
            AddPlaces(lost, side, other);
        foreach (ProperName name in ProperNames.Read(side.Text, side.Language))
        {
            Range all = name.Start..name.End;
            if (IsPlaceThere(side.Text[all], side.Language, other) is { } isThere)
            {
                if (!isThere)
                    lost.Add(new(name, all, IsPlace: true));
            }
            else if (name.Words.Count > 0 && (CanBeSplit(side, other) ? FirstLost(name, side, other) : WhollyLost(name, side, other)) is { } word)
            {
                lost.Add(new(name, word, IsPlace: false));
            }
        }

        return lost;
    }

    /// <summary>Where neither side tells names by capitals, the places that both languages have a name for are looked for alone.</summary>
    private static void AddPlaces(List<LostName> lost, Side side, Side other)
    {
        foreach (Range word in side.Words)
        {
            int start = word.Start.Value, length = word.End.Value - start;
            if (length >= ShortestPlace && IsPlaceThere(side.Text[word], side.Language, other) == false)
                lost.Add(new(new(start, start + length, ProperNameKind.Unknown, [word]), word, IsPlace: true));
        }
    }

    /// <summary>
    /// Whether the last word of a name counts alone. It does where a dictionary tells the words that are written small; but Chinese writes some
    /// names by their characters and not by their sound.
    /// </summary>
    private static bool CanBeSplit(Side side, Side other) => ProperNames.HaveDictionary(side.Language) && Scripts.PartsWords(other.Language);

    /// <summary>The last word of a name that can be told by its sound, when none of its words is heard on the other side.</summary>
    private static Range? WhollyLost(ProperName name, Side side, Side other)
    {
        Range? last = null;
        foreach (Range word in name.Words)
        {
            if (IsThere(side.Text[word], side.Language, other))
                return null;
            if (Pronunciation.Of(side.Text.AsSpan(word)).Consonants >= 2)
                last = word;
        }

        return last;
    }

    /// <summary>The word that is not heard on the other side. Of a person's name the last word counts: first names come and go.</summary>
    private static Range? FirstLost(ProperName name, Side side, Side other)
    {
        Range last = name.Words[^1];
        if (last.End.Value < name.End && name.Kind == ProperNameKind.Person)
            return null;
        string word = side.Text[last];
        if (IsThere(word, side.Language, other) || (word is [_, _, _, .., 's'] && IsThere(word[..^1], side.Language, other)))
            return IsLight(word) && name is { Kind: ProperNameKind.Person, Words.Count: 2 } && IsLostFirst(name, side, other) ? last : null;
        if (Pronunciation.Of(word).Consonants >= 2)
            return name is { Kind: ProperNameKind.Person, Words.Count: > 1 } && other.Heard.HoldsBehind(side.Text[name.Words[^2]], word) ? null : last;
        return name is { Kind: ProperNameKind.Person, Words.Count: > 1 } && IsLostFirst(name, side, other) ? name.Words[0] : null;
    }

    /// <summary>A light last name sounds like many words: then the first name must be there too.</summary>
    private static bool IsLight(string word) => Pronunciation.Of(word).Weight < HeardWords.LightName;

    private static bool IsLostFirst(ProperName name, Side side, Side other)
    {
        string first = side.Text[name.Words[0]];
        return Pronunciation.Of(first).Consonants >= 2 && !IsThere(first, side.Language, other);
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

        return isKnown ? other.Heard.Holds(name, Same) || other.Heard.Holds(name[(name.LastIndexOf(' ') + 1)..], Same) : null;
    }
}
