using System.Buffers;
using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A text in which forms are looked for without regard to case, accents and letter variants.</summary>
/// <param name="text">Any text.</param>
internal sealed class FoldedText(string text)
{
    private static readonly SearchValues<char> Joining = SearchValues.Create("وفبلکהובלמשכ");

    private readonly List<(Range Place, string Folded)> words = [.. WordSpans.Of(text).Select(w => (w, Folding.ForMatching(text[w])))];

    /// <summary>Where a form stands first, as whole words; a long word may carry an ending of up to three letters, and the first
    /// one what Arabic and Hebrew join before it.</summary>
    internal Span? Find(string form)
    {
        List<string> wanted = [.. WordSpans.Of(form).Select(w => Folding.ForMatching(form[w]))];
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
            if (!IsForm(words[index + i].Folded, wanted[i]) && !(i == 0 && IsJoined(words[index].Folded, wanted[0])))
                return false;
        }

        return true;
    }

    private static bool IsForm(string word, string wanted) =>
        word == wanted || (wanted.Length >= 5 && word.Length - wanted.Length is > 0 and <= 3 && word.StartsWith(wanted, StringComparison.Ordinal));

    /// <summary>والناتو, بالناتو, and للناتو, in which the article lost its first letter.</summary>
    private static bool IsJoined(string word, string wanted)
    {
        if (wanted.Length < 3)
            return false;
        int before = word.Length - wanted.Length;
        return (before is > 0 and <= 3 && word.EndsWith(wanted, StringComparison.Ordinal) && word.AsSpan(0, before).IndexOfAnyExcept(Joining) < 0)
            || (wanted.StartsWith("ال", StringComparison.Ordinal) && word.EndsWith("لل" + wanted[2..], StringComparison.Ordinal) && word.Length - wanted.Length <= 1);
    }
}
