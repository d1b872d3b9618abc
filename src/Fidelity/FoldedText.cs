using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A text in which forms are looked for without regard to case, accents and letter variants.</summary>
/// <param name="text">Any text.</param>
internal sealed class FoldedText(string text)
{
    private readonly List<(Range Place, string Folded)> words = [.. WordSpans.Of(text).Select(w => (w, Folding.ForMatching(text[w])))];

    /// <summary>Where a form stands first, as whole words; the last word may carry an ending of up to three letters in a long word.</summary>
    internal Span? Find(string form)
    {
        string folded = Folding.ForMatching(form);
        List<string> wanted = [.. WordSpans.Of(folded).Select(w => folded[w])];
        for (int i = 0; wanted.Count > 0 && i + wanted.Count <= words.Count; i++)
        {
            if (IsAt(i, wanted))
                return new(words[i].Place.Start.Value, words[i + wanted.Count - 1].Place.End.Value - words[i].Place.Start.Value);
        }

        return null;
    }

    private bool IsAt(int index, List<string> wanted)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (!IsForm(words[index + i].Folded, wanted[i]))
                return false;
        }

        return true;
    }

    private static bool IsForm(string word, string wanted) =>
        word == wanted || (wanted.Length >= 5 && word.Length - wanted.Length is > 0 and <= 3 && word.StartsWith(wanted, StringComparison.Ordinal));
}
