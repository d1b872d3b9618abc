using System.Buffers;

namespace Dragoman.Languages;

/// <summary>The marks that are open while a text is read.</summary>
/// <param name="paragraph">Where the first paragraph with a mark begins.</param>
internal sealed class OpenMarks(int paragraph)
{
    /// <summary>The characters that <see cref="QuotationMark.IsOne"/> knows.</summary>
    internal static readonly SearchValues<char> All = SearchValues.Create("'‘’‚‛‹›`\"“”„‟«»″״＂「」『』《》〈〉〝〞");

    private readonly List<QuotationMark> open = [];
    private int singles;
    private int start = paragraph;

    internal bool HasSingle => singles > 0;

    internal bool HasDouble => open.Count > singles;

    internal void Add(QuotationMark mark)
    {
        open.Add(mark);
        singles += mark.IsSingle ? 1 : 0;
    }

    /// <summary>Closes the last open mark of the same kind; single marks opened after it were apostrophes.</summary>
    internal void Close(string text, QuotationMark mark, List<Quotation> found)
    {
        if (mark.IsSingle ? !HasSingle : !HasDouble)
        {
            if (!mark.IsSingle && HasSingle && text[open[^1].Start] == '‘')
                CloseMixed(mark, found);
            else if (!mark.IsSingle && !mark.IsTitle && EndsClause(text, mark))
                found.Add(new(start, mark.Start + mark.Length, 0, Opened: false, Closed: true, IsSingle: false, IsTitle: false));
            return;
        }

        while (open.Count > 0)
        {
            QuotationMark last = open[^1];
            if (mark.IsSingle && !last.IsSingle)
                return;
            RemoveLast();
            if (last.IsSingle == mark.IsSingle)
            {
                found.Add(new(last.Start, mark.Start + mark.Length, 0, Opened: true, Closed: true, last.IsSingle, last.IsTitle));
                return;
            }
        }
    }

    /// <summary>What is open at the end of a paragraph goes on in the next, which may repeat its mark.</summary>
    internal void EndParagraph(string text, int end, List<Quotation> found)
    {
        start = end;
        for (; open.Count > 0; RemoveLast())
        {
            if (!open[^1].IsTitle && (!open[^1].IsSingle || BeginsSpeech(text, open[^1].Start)))
                found.Add(new(open[^1].Start, end, 0, Opened: true, Closed: false, open[^1].IsSingle, IsTitle: false));
        }
    }

    /// <summary>A typist's ‘so”.</summary>
    private void CloseMixed(QuotationMark mark, List<Quotation> found)
    {
        found.Add(new(open[^1].Start, mark.Start + mark.Length, 0, Opened: true, Closed: true, IsSingle: false, IsTitle: false));
        RemoveLast();
    }

    /// <summary>A lone closing mark has punctuation at its side; without, it is a typist's apostrophe.</summary>
    private static bool EndsClause(string text, QuotationMark mark)
    {
        int after = mark.Start + mark.Length, before = mark.Start - 1;
        if (before > 0 && text[before] is ' ' or '\u00A0' or '\u202F')
            before--;
        return before < 0 || char.IsPunctuation(text[before]) || after == text.Length || text[after] == '\n' || char.IsPunctuation(text[after]);
    }

    /// <summary>A lone single mark opens speech behind a colon only; elsewhere it is an apostrophe.</summary>
    private static bool BeginsSpeech(string text, int start) => text.AsSpan(0, start).TrimEnd() is [.., ':'];

    private void RemoveLast()
    {
        singles -= open[^1].IsSingle ? 1 : 0;
        open.RemoveAt(open.Count - 1);
    }
}
