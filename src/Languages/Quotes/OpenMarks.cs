using System.Buffers;

namespace Dragoman.Languages;

/// <summary>The marks that are open while a text is read.</summary>
internal sealed class OpenMarks
{
    /// <summary>The characters that <see cref="QuotationMark.IsOne"/> knows.</summary>
    internal static readonly SearchValues<char> All = SearchValues.Create("'‘’‚‛‹›`\"“”„‟«»″״＂「」『』《》〈〉〝〞");

    private readonly List<QuotationMark> open = [];
    private int singles;

    internal bool HasSingle => singles > 0;

    internal bool HasDouble => open.Count > singles;

    internal void Add(QuotationMark mark)
    {
        open.Add(mark);
        singles += mark.IsSingle ? 1 : 0;
    }

    /// <summary>Closes the last open mark of the same kind; single marks opened after it were apostrophes.</summary>
    internal void Close(QuotationMark mark, List<Quotation> found)
    {
        if (mark.IsSingle ? !HasSingle : !HasDouble)
        {
            if (!mark.IsSingle && !mark.IsTitle)
                found.Add(new(0, mark.Start + mark.Length, 0, Opened: false, Closed: true, IsSingle: false, IsTitle: false));
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

    internal void CloseAll(int end, List<Quotation> found)
    {
        for (; open.Count > 0; RemoveLast())
        {
            if (!open[^1].IsSingle && !open[^1].IsTitle)
                found.Add(new(open[^1].Start, end, 0, Opened: true, Closed: false, IsSingle: false, IsTitle: false));
        }
    }

    private void RemoveLast()
    {
        singles -= open[^1].IsSingle ? 1 : 0;
        open.RemoveAt(open.Count - 1);
    }
}
