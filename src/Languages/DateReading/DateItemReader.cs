namespace Dragoman.Languages;

/// <summary>Makes items of a text's pieces. Phrases are looked up as the letters of neighbouring words without what parts them, longest first.</summary>
internal sealed class DateItemReader(string text, DateWords words)
{
    private const int LongestPhrase = 5;
    private const int LongestWord = 40;

    private readonly DatePieces pieces = new(text, words.HanNumerals);

    internal List<DateItem> Read()
    {
        List<DateItem> items = new(pieces.Count);
        for (int i = 0; i < pieces.Count;)
            i += Next(i, items);
        return items;
    }

    /// <summary>Adds the item that begins at a piece; gives how many pieces it took.</summary>
    private int Next(int first, List<DateItem> items)
    {
        DatePiece piece = pieces[first];
        if (piece.Kind == DateItemKind.Word || (piece.Kind == DateItemKind.Number && piece.Digits == 0))
        {
            for (int last = LastOfPhrase(first); last >= first; last--)
            {
                if (pieces[last].Kind != DateItemKind.Mark && Find(first, last) is DateWord word)
                {
                    DateItemKind kind = word.Is(DateRoles.Number) && (word.Roles & ~(DateRoles.Ordinal | DateRoles.Before)) == DateRoles.Number ? DateItemKind.Number : DateItemKind.Word;
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
        DateWord? word = words.Find(pieces.Letters(first, last));
        bool other = word is not null && ((word.Capital && !char.IsUpper(text[pieces[first].Start])) || IsMarked(word, pieces[first].Start, pieces[last].End));
        return other ? null : word;
    }

    /// <summary>Whether more letters bear a mark than the word has: nişan for Nisan.</summary>
    private bool IsMarked(DateWord word, int start, int end)
    {
        if (words.TellingLetters.Length == 0)
            return false;
        int marks = 0;
        foreach (char c in text.AsSpan(start, end - start))
            marks += words.TellingLetters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 1 : 0;
        return marks > word.TellingMarks;
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
}
