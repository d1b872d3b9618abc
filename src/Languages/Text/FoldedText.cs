using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dragoman.Languages;

/// <summary>
/// A text as dictionaries look at it: lower case, without accents and vowel signs, Arabic-script letters unified, and every space,
/// hyphen and zero-width non-joiner a plain space. It knows where each of its letters stands in the text.
/// </summary>
internal sealed class FoldedText
{
    private const char Dropped = '\0';

    // What each UTF-16 unit becomes.
    private static readonly ImmutableArray<char> Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Compute((char)c))];

    private readonly string text;
    private readonly char[] letters;
    private readonly int[] places;

    internal FoldedText(string text)
    {
        this.text = text;
        letters = new char[text.Length];
        places = new int[text.Length + 1];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = Fold(text[i]);
            if (folded == Dropped)
                continue;
            letters[length] = folded;
            places[length++] = i;
        }

        Length = length;
        places[length] = text.Length;
    }

    internal int Length { get; }

    internal ReadOnlySpan<char> Letters => letters.AsSpan(0, Length);

    internal char this[int index] => letters[index];

    /// <summary>Where a letter stands in the text.</summary>
    internal int Place(int index) => places[index];

    /// <summary>Where the text that ends before a letter ends: a mark on the last letter belongs to it.</summary>
    internal int End(int index) => index == 0 ? 0 : index >= Length ? places[Length] : places[index];

    /// <summary>The first letter at or behind a place in the text.</summary>
    internal int At(int place)
    {
        int at = Array.BinarySearch(places, 0, Length, place);
        return at < 0 ? ~at : at;
    }

    /// <summary>The place itself, or the one behind the space that stands there.</summary>
    internal int BehindSpace(int index) => index < Length && letters[index] == ' ' ? index + 1 : index;

    internal bool IsLetter(int index) => index >= 0 && index < Length && char.IsLetter(letters[index]);

    /// <summary>Whether a folded space is none in the text, but a hyphen, a point or a zero-width non-joiner.</summary>
    internal bool IsJoint(int index) => index < Length && !char.IsWhiteSpace(text[places[index]]);

    internal static string Fold(ReadOnlySpan<char> text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (Fold(c) is var f and not Dropped)
                folded.Append(f);
        }

        return folded.ToString();
    }

    private static char Fold(char c) => Table[c];

    private static char Compute(char c)
    {
        switch (c)
        {
            case '\u200C' or '-' or '\u2010' or '\u2011' or '\t' or '\r' or '\n': return ' ';
            case '\u00AD' or '\u0640' or '\u200B' or '\u200D' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF': return Dropped;
            case 'أ' or 'إ' or 'آ' or 'ٱ': return 'ا';
            case 'ى' or 'ي' or 'ئ' or 'ے': return 'ی';
            case 'ك': return 'ک';
            case 'ة' or 'ۀ' or 'ۂ' or 'ھ' or 'ہ' or 'ۃ': return 'ه';
            case 'ؤ': return 'و';
            case 'ё' or 'Ё': return 'е';
            case 'й' or 'Й': return 'и';
            case 'ı' or 'İ' or 'I': return 'i';
            case '’' or 'ʼ' or '‘': return '\'';
            default: break;
        }

        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category is UnicodeCategory.SpaceSeparator)
            return ' ';
        if (category is UnicodeCategory.NonSpacingMark)
            return Dropped;
        char lower = char.ToLowerInvariant(c);
        return lower is >= '\u00C0' and <= '\u024F' ? lower.ToString().Normalize(NormalizationForm.FormD)[0] : lower;
    }
}
