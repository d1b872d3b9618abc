using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// Characters that do not belong into a text of the target's language: controls that reorder it, broken characters, letters of two scripts
/// in one word, letters of a neighbour language, other digits than its news is written with. The source is not ours to correct.
/// </summary>
internal sealed class ScriptCheck : ICheck
{
    /// <summary>More of one sort say nothing new.</summary>
    private const int Most = 5;

    public void Check(TextPair pair, List<Finding> findings)
    {
        FindBroken(pair.Target.Text, findings);
        FindMixed(pair.Target, findings);
        FindForeignLetters(pair.Target, findings);
        FindDigits(pair.Target, findings);
    }

    private static void FindBroken(string text, List<Finding> findings)
    {
        int left = Most;
        for (int i = 0; i < text.Length && left > 0; i++)
        {
            if (char.IsSurrogate(text[i]) && i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (MessageFor(text[i]) is { } message)
            {
                findings.Add(new(FindingKind.Script, Severity.Error, message, null, new Span(i, 1)));
                left--;
            }
        }
    }

    private static Sentence? MessageFor(char c) => c switch
    {
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => Sentence.Of("This control reorders the text invisibly; take it out."),
        '\uFFFD' or >= '\uD800' and <= '\uDFFF' => Sentence.Of("A broken character."),
        < ' ' and not ('\t' or '\n' or '\r') or >= '\u007F' and <= '\u009F' => Sentence.Of("A control character."),
        _ => null,
    };

    /// <summary>A Cyrillic а in a Latin word, a Latin c in a Cyrillic one: they look alike and are not found.</summary>
    private static void FindMixed(Side side, List<Finding> findings)
    {
        int left = Most;
        foreach (Range word in side.Words)
        {
            if (left > 0 && LookAlikes.AreMixed(side.Text.AsSpan(word)))
            {
                findings.Add(new(FindingKind.Script, Severity.Warning, "Latin and Cyrillic letters in one word.", null, SpanOf(word)));
                left--;
            }
        }
    }

    /// <summary>Arabic ي and ك in Persian and Urdu, Persian ی and ک in Arabic: they look right and are not found.</summary>
    private static void FindForeignLetters(Side side, List<Finding> findings)
    {
        int at = side.Language.Language switch
        {
            "fa" or "prs" or "ur" => side.Text.AsSpan().IndexOfAny('ي', 'ك'),
            "ar" => side.Text.AsSpan().IndexOfAny('ی', 'ک'),
            _ => -1,
        };
        if (at >= 0)
            findings.Add(new(FindingKind.Script, Severity.Info, $"The letter {side.Text[at]} belongs to another language's alphabet.", null, new Span(at, 1)));
    }

    private static void FindDigits(Side side, List<Finding> findings)
    {
        int at = side.Text.Length == 0 ? -1 : FirstOtherDigit(side.Text, Digits.Write(side.Text, Digits.DefaultFor(side.Language)));
        if (at >= 0)
            findings.Add(new(FindingKind.Script, Severity.Info, "Another script's digits than this language's news is written with.", null, new Span(at, 1)));
    }

    private static int FirstOtherDigit(string text, string written)
    {
        int same = text.AsSpan().CommonPrefixLength(written);
        return same == text.Length ? -1 : same;
    }

    private static Span SpanOf(Range range) => new(range.Start.Value, range.End.Value - range.Start.Value);
}
