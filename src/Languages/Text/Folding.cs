using System.Text;

namespace Dragoman.Languages;

/// <summary>One form for texts that readers take as the same: for search and matching, never for text that is published.</summary>
public static class Folding
{
    /// <summary>
    /// Folds, in this order:
    /// compatibility forms (NFKD: ligatures, presentation forms, full width);
    /// accents on Latin and Greek letters, reading marks of Arabic and Hebrew, hamza and madda above or below a letter, variation
    /// selectors: dropped. Marks of other scripts are spelling and stay; of Cyrillic, ё becomes е and й stays;
    /// format characters (ZWNJ, ZWJ, soft hyphen, bidi marks) and tatweel: dropped;
    /// ي ى ئ ې as ی, ك ڪ as ک, ة ۀ ہ ۃ ە as ه, أ إ آ ٱ as ا, ؤ as و, a lone ء dropped;
    /// decimal digits of every script as 0 to 9;
    /// quotation marks as " or ', dashes and minus as -, Arabic and Chinese punctuation as its Latin sister;
    /// case, without regard to language: I, İ, ı and i are one; ß as ss, ς as σ;
    /// white space as <see cref="Whitespace.Fold"/>. The result is in NFC.
    /// </summary>
    /// <param name="text">Any text; a lone surrogate or U+FFFE counts as U+FFFD.</param>
    /// <returns>The folded text; folding it again changes nothing.</returns>
    public static string ForMatching(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        Rune letter = default;
        foreach (Rune rune in Quoted(WellFormed.Of(text)).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (FoldedMarks.Drops(rune, letter))
                continue;
            string written = FoldedLetters.Of(rune);
            folded.Append(written);
            if (!FoldedMarks.IsMark(rune))
                letter = Rune.GetRuneAt(written, 0);
        }

        return Whitespace.Fold(folded.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Some quotation marks have a compatibility form of a space and an accent: they are folded before.</summary>
    private static string Quoted(string text) => text.Replace('´', '\'').Replace('`', '\'').Replace("¨", "", StringComparison.Ordinal);
}
