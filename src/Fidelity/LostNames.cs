using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A name that the other side does not seem to hold.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LostName(ProperName Name, Range Word);

/// <summary>The names of one side that are not heard on the other.</summary>
internal static class LostNames
{
    /// <summary>Reads the names of a side and looks for each on the other.</summary>
    internal static List<LostName> Of(Side side, Side other)
    {
        List<LostName> lost = [];
        if (other.Letters == 0)
            return lost;
        foreach (ProperName name in ProperNames.Read(side.Text, side.Language))
        {
            if (FirstLost(name, side, other) is { } word)
                lost.Add(new(name, word));
        }

        return lost;
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

        return isKnown ? other.Heard.Holds(name) : null;
    }
}
