namespace Dragoman.Languages;

/// <summary>Folds character by character, as <see cref="Folding.ForMatching"/> does with each alone: for readers that need to be fast.</summary>
internal static class QuickFold
{
    private const char NotYet = '\uFFFF';
    private const char Dropped = '\0';

    private static readonly char[] Folded = Fill();

    /// <summary>The folded character, or U+0000 for one that folding drops. What folds to several characters stays as it is.</summary>
    internal static char Of(char c)
    {
        char known = Folded[c];
        return known == NotYet ? Folded[c] = Fold(c) : known;
    }

    private static char Fold(char c)
    {
        if (char.IsSurrogate(c) || char.IsWhiteSpace(c))
            return c;
        string folded = Folding.ForMatching(c.ToString());
        return folded.Length switch
        {
            0 => Dropped,
            1 => folded[0],
            _ => c,
        };
    }

    private static char[] Fill()
    {
        char[] none = new char[char.MaxValue + 1];
        Array.Fill(none, NotYet);
        return none;
    }
}
