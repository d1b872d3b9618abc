using System.Globalization;
using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>One run of digits or letters, or one mark; <see cref="From"/> and <see cref="To"/> are its folded letters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DatePiece(DateItemKind Kind, int Start, int End, int From, int To, int Value, int Digits);

/// <summary>A text cut into runs of digits, words and marks, with the words' letters folded.</summary>
internal sealed class DatePieces
{
    private readonly string text;
    private readonly bool hanNumerals;
    private readonly char[] letters;
    private readonly List<DatePiece> pieces;
    private int written;

    internal DatePieces(string text, bool hanNumerals)
    {
        (this.text, this.hanNumerals) = (text, hanNumerals);
        letters = new char[text.Length];
        pieces = new((text.Length / 5) + 4);
        Cut();
    }

    internal int Count => pieces.Count;

    internal DatePiece this[int index] => pieces[index];

    /// <summary>The folded letters of neighbouring pieces, without what parts them.</summary>
    internal ReadOnlySpan<char> Letters(int first, int last) => letters.AsSpan(pieces[first].From, pieces[last].To - pieces[first].From);

    private void Cut()
    {
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (CharUnicodeInfo.GetDecimalDigitValue(c) >= 0)
                i = Digits(i);
            else if (IsHan(c))
                i = hanNumerals && HanNumber.IsNumeral(c) ? HanNumerals(i) : One(i);
            else if (char.IsLetter(c))
                i = Letters(i);
            else if (char.IsWhiteSpace(c) || QuickFold.Of(c) == '\0')
                i++;
            else
                i = Mark(i);
        }
    }

    private int Digits(int start)
    {
        int i = start;
        int value = 0;
        for (; i < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[i]) is int digit and >= 0; i++)
            value = i - start < 8 ? (value * 10) + digit : -1;
        pieces.Add(new(DateItemKind.Number, start, i, written, written, value, i - start));
        return i;
    }

    private int HanNumerals(int start)
    {
        int from = written;
        int i = start;
        for (; i < text.Length && HanNumber.IsNumeral(text[i]); i++)
            letters[written++] = text[i];
        int value = HanNumber.Of(text.AsSpan(start, i - start));
        pieces.Add(new(DateItemKind.Number, start, i, from, written, value, 0));
        return i;
    }

    private int One(int start)
    {
        letters[written++] = text[start];
        pieces.Add(new(DateItemKind.Word, start, start + 1, written - 1, written, 0, 0));
        return start + 1;
    }

    private int Letters(int start)
    {
        int from = written;
        int i = start;
        for (; i < text.Length && !IsHan(text[i]) && IsInWord(text[i]); i++)
            Write(text[i]);

        // Initials are one word: p.m.
        while (i - start <= 3 && i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && written - from < 4
            && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
        {
            Write(text[i + 1]);
            i += 2;
        }

        if (i < text.Length && text[i] == '.' && i - start == 3 && text[start + 1] == '.')
            i++;
        pieces.Add(new(DateItemKind.Word, start, i, from, written, 0, 0));
        return i;
    }

    private int Mark(int start)
    {
        pieces.Add(new(DateItemKind.Mark, start, start + 1, written, written, text[start], 0));
        return start + 1;
    }

    private void Write(char c)
    {
        char folded = QuickFold.Of(c);
        if (folded != '\0' && char.IsLetter(folded))
            letters[written++] = folded;
    }

    private static bool IsInWord(char c) => char.IsLetter(c) || QuickFold.Of(c) == '\0' || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '〇';
}
