using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>The words of a text as names of the other text are looked for among them: by letters, and by sound.</summary>
internal sealed class HeardWords
{
    /// <summary>Names with fewer consonants must sound quite the same.</summary>
    internal const float LightName = 2.6f;

    private const float Heard = 0.7f;

    private const float Resembling = 0.5f;

    /// <summary>Chinese has one sound for l and r, and no two consonants in a row: names sound less alike there.</summary>
    private const float HeardInWindow = 0.67f;

    /// <summary>In a script without spaces a name is looked for in windows of as many characters, which overlap by half.</summary>
    private const int Window = 12;

    private const int MostWindows = 2000;

    private const float GluedLikeness = 0.88f;

    private readonly string folded;
    private readonly List<string> foldedWords;
    private readonly HashSet<string> distinct;
    private readonly Lazy<List<Pronunciation>> sounds;
    private readonly Lazy<List<Pronunciation>> glued;
    private readonly bool isSpaced;

    internal HeardWords(Side side)
    {
        folded = Folding.ForMatching(side.Text);
        foldedWords = [.. WordSpans.Of(folded).Select(w => folded[w])];
        distinct = [.. foldedWords];
        isSpaced = Scripts.PartsWords(side.Language);
        glued = new(() => isSpaced ? [.. foldedWords.Where(IsGlued).Select(w => Pronunciation.Of(w))] : []);
        sounds = new(() => isSpaced ? SoundsOfWords() : SoundsOfWindows());
    }

    /// <summary>Whether a name stands in the text, in whatever script.</summary>
    /// <param name="name">One word, or several to be read as one.</param>
    /// <param name="atLeast">How alike it must sound; by default what tells names of its weight apart.</param>
    internal bool Holds(string name, float atLeast = 0)
    {
        string bare = Folding.ForMatching(name);
        if (distinct.Contains(bare) || (bare.Length >= 4 && HoldsStem(bare)))
            return true;
        Pronunciation sound = Pronunciation.Of(bare);
        float least = atLeast > 0 ? atLeast : !isSpaced ? HeardInWindow : sound.Weight < LightName ? 0.75f : Heard;
        foreach (Pronunciation word in sounds.Value)
        {
            if ((isSpaced ? Pronunciation.Likeness(sound, word) : Pronunciation.LikenessWithin(sound, word)) >= least)
                return true;
        }

        return glued.Value.Exists(g => Pronunciation.LikenessWithin(sound, g) >= GluedLikeness);
    }

    /// <summary>Whether two words of a name stand there one behind the other; the second may sound less alike than one alone must.</summary>
    internal bool HoldsBehind(string first, string last)
    {
        Pronunciation one = Pronunciation.Of(Folding.ForMatching(first)), two = Pronunciation.Of(Folding.ForMatching(last));
        for (int i = 0; isSpaced && i + 1 < foldedWords.Count; i++)
        {
            if (Pronunciation.Likeness(one, Pronunciation.Of(foldedWords[i])) >= Heard && Pronunciation.Likeness(two, Pronunciation.Of(foldedWords[i + 1])) >= Resembling)
                return true;
        }

        return false;
    }

    /// <summary>Whether a place's name in this language stands in the text: each of its words, or something that begins with its stem.</summary>
    /// <param name="name">A folded name of one or more words; a word that ends in a hyphen is a stem.</param>
    internal bool HoldsPlace(string name)
    {
        if (!isSpaced)
            return folded.Contains(name, StringComparison.Ordinal);
        foreach (string part in name.Split([' ', '.', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!(part.Length <= 3 && part[^1] != '-' ? distinct.Contains(part) || HoldsPrefixed(part) : HoldsStem(StemOf(part))))
                return false;
        }

        return true;
    }

    /// <summary>Hebrew and Arabic join a preposition and "and" to a short name too: לסין.</summary>
    private bool HoldsPrefixed(string part) =>
        part.Length == 3 && part[0] is >= '\u0590' and <= '\u06FF' && distinct.Any(w => w.Length is 4 or 5 && w.EndsWith(part, StringComparison.Ordinal));

    /// <summary>Without a stem of its own, a long word may lose its last letters to an ending.</summary>
    private static string StemOf(string part) =>
        part[^1] == '-' ? part[..^1] : part.Length <= 4 ? part : part[..Math.Max(4, part.Length - 2)];

    private bool HoldsStem(string stem)
    {
        foreach (string word in distinct)
        {
            int at = word.IndexOf(stem, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && (at <= 3 || stem.Length >= 5) && stem.Length >= 3 && word[0] is >= '\u0590' and <= '\u06FF'))
                return true;
        }

        return false;
    }

    /// <summary>Arabic letters that do not join make a space easy to forget: a long word may be several.</summary>
    private static bool IsGlued(string word) => word.Length >= 9 && word[0] is >= '\u0590' and <= '\u06FF';

    private List<Pronunciation> SoundsOfWords()
    {
        List<Pronunciation> list = [];
        string before = "";
        foreach (string word in foldedWords)
        {
            list.Add(Pronunciation.Of(word));
            for (string bare = WithoutPrefix(word); bare.Length > 0; bare = WithoutPrefix(bare))
                list.Add(Pronunciation.Of(bare));
            if (word.IndexOf("ск", StringComparison.Ordinal) is > 2 and int suffix)
                list.Add(Pronunciation.Of(word.AsSpan(0, suffix)));
            if (before.Length is > 0 and <= 6)
                list.Add(Pronunciation.Of(before + word));
            before = word;
        }

        return list;
    }

    /// <summary>Arabic and Hebrew write the article, "and" and short prepositions as one word with what follows.</summary>
    private static string WithoutPrefix(string word) => word switch
    {
        ['ا', 'ل', _, _, ..] => word[2..],
        ['ل', 'ل', _, _, ..] => word[2..],
        ['و' or 'ب' or 'ل' or 'ف' or 'ک', 'ا', 'ل', _, _, ..] => word[1..],
        ['و' or 'ب' or 'ل' or 'ف' or 'ک', _, _, _, ..] => word[1..],
        ['ה' or 'ו' or 'ב' or 'ל' or 'מ' or 'ש' or 'כ', _, _, ..] => word[1..],
        _ => "",
    };

    private List<Pronunciation> SoundsOfWindows()
    {
        List<Pronunciation> list = [];
        for (int i = 0; i < folded.Length && list.Count < MostWindows; i += Window / 2)
            list.Add(Pronunciation.Of(folded.AsSpan(i, Math.Min(Window, folded.Length - i))));
        return list;
    }
}
