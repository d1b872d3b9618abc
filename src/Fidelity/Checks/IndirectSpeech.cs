using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// Languages whose news often turns a quotation into reported speech and then sets no marks: Urdu after کہ; German drops the marks of single words. A comma or
/// colon before the speech keeps it direct.
/// </summary>
internal static class IndirectSpeech
{
    internal static bool Excuses(TextPair pair, QuotedParts source) => pair.Target.Language.Language switch
    {
        "ur" => HasConjunction(pair.Target, "کہ") && source.Letters > 32,
        "de" => source.Parts.Count == 1 && source.Letters < 10,
        _ => false,
    };

    /// <summary>Whether a language's news sets no marks as often as not.</summary>
    internal static bool IsUsual(LanguageTag language) => language.Language == "ur";

    private static bool HasConjunction(Side side, string conjunction)
    {
        foreach (Range word in side.Words)
        {
            int end = word.End.Value;
            if (side.Text.AsSpan(word).SequenceEqual(conjunction) && end < side.Text.Length && side.Text[end] == ' ')
                return true;
        }

        return false;
    }
}
