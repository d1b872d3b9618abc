using System.Globalization;
using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>Cuts a text into items. Phrases are looked up as the letters of neighbouring words without what parts them, longest first.</summary>
internal sealed class DateItemReader(string text, DateWords words)
{
    private const int LongestPhrase = 5;
    private const int LongestWord = 40;

    private readonly char[] letters = new char[text.Length];
    private readonly List<Piece> pieces = new((text.Length / 5) + 4);
    private int written;

    internal List<DateItem> Read()
    {
        Cut();
        List<DateItem> items = new(pieces.Count);
        for (int i = 0; i < pieces.Count;)
            i += Next(i, items);
        return items;
    }

    private void Cut()
    {
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (CharUnicodeInfo.GetDecimalDigitValue(c) >= 0)
                i = Digits(i);
            else if (IsHan(c))
                i = words.HanNumerals && HanNumber.IsNumeral(c) ? HanNumerals(i) : One(i);
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

    /// <summary>Adds the item that begins at a piece; gives how many pieces it took.</summary>
    private int Next(int first, List<DateItem> items)
    {
        Piece piece = pieces[first];
        if (piece.Kind == DateItemKind.Word || (piece.Kind == DateItemKind.Number && piece.Digits == 0))
        {
            for (int last = LastOfPhrase(first); last >= first; last--)
            {
                if (pieces[last].Kind != DateItemKind.Mark && Find(first, last) is DateWord word)
                {
                    DateItemKind kind = word.Is(DateRoles.Number) && (word.Roles & ~DateRoles.Ordinal) == DateRoles.Number ? DateItemKind.Number : DateItemKind.Word;
                    items.Add(new(kind, piece.Start, pieces[last].End, word, word.Number, 0));
                    return last - first + 1;
                }
            }
        }

        items.Add(new(piece.Kind, piece.Start, piece.End, null, piece.Value, piece.Digits));
        return 1;
    }

    private DateWord? Find(int first, int last)
    {
        int length = pieces[last].To - pieces[first].From;
        if (length is 0 or > LongestWord)
            return null;
        DateWord? word = words.Find(letters.AsSpan(pieces[first].From, length));
        return word is { Capital: true } && !char.IsUpper(text[pieces[first].Start]) ? null : word;
    }

    /// <summary>A phrase runs over words, and over hyphens and apostrophes inside: al-Qadah, o'clock.</summary>
    private int LastOfPhrase(int first)
    {
        int last = first;
        for (int i = first + 1; i < pieces.Count && i - first < LongestPhrase; i++)
        {
            bool joins = pieces[i].Kind == DateItemKind.Mark && pieces[i].Value is '-' or '\'' or '’' or 'ʼ' or '‑' or '׳' or '״' or '"';
            if (pieces[i].Kind == DateItemKind.Word || (pieces[i].Kind == DateItemKind.Number && pieces[i].Digits == 0))
                last = i;
            else if (!joins)
                break;
        }

        return last;
    }

    private static bool IsInWord(char c) => char.IsLetter(c) || QuickFold.Of(c) == '\0' || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '〇';

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(DateItemKind Kind, int Start, int End, int From, int To, int Value, int Digits);
}
