namespace Dragoman.Languages;

/// <summary>A number half in words and half in figures: «هزار و ۱۵۰», «۳ هزار و پانصد», «تین کروڑ 30 لاکھ», bin 150.</summary>
internal sealed class MixedNumber(FoldedText folded, NumberWords words)
{
    private const int LeastWhole = 1000;
    private const int MostWhole = 1000000;

    /// <summary>Makes one of the last two numbers, where the second goes on with the first.</summary>
    internal void JoinLast(List<NumberMention> mentions)
    {
        if (mentions is not [.., var before, var last] || !MayGoOn(before) || !MayFollow(last) || before.Form == last.Form || !Touch(before, last))
            return;
        decimal noughts = NumberSum.Noughts(before.Value);
        // «هزار و ۹۰۰ میلیارد»: the scale behind counts both.
        decimal figure = last.Value / last.Scale;
        bool sharesScale = last.Scale > before.Value && figure % 1 == 0 && figure >= 10 && figure < noughts && before.Value < MostWhole;
        if (!sharesScale && (last.Value >= noughts || (last.Scale == 1 && before.Value >= MostWhole)))
            return;
        mentions.RemoveRange(mentions.Count - 2, 2);
        mentions.Add(last with
        {
            Start = before.Start,
            Length = last.End - before.Start,
            Value = sharesScale ? (before.Value + figure) * last.Scale : before.Value + last.Value,
            Form = NumberForm.Digits,
            Scale = 1,
            OtherValues = [],
            Parts = [],
            IsClockLike = false,
            IsNegative = before.IsNegative,
        });
    }

    private static bool MayGoOn(NumberMention before) =>
        before is { IsOrdinal: false, IsVague: false, Form: NumberForm.Words or NumberForm.Magnitude, Value: >= LeastWhole }
            or { IsOrdinal: false, Form: NumberForm.Digits, Scale: > 1, Value: >= LeastWhole };

    private static bool MayFollow(NumberMention last) =>
        last is { Value: >= 1, LeadingNoughts: 0, IsNegative: false, IsOrdinal: false, IsArticle: false, Form: NumberForm.Digits or NumberForm.Words } && last.Value % 1 == 0;

    private bool Touch(NumberMention before, NumberMention last)
    {
        int from = folded.BehindSpace(folded.At(before.End)), to = folded.At(last.Start);
        if (from == to)
            return from > folded.At(before.End);
        return words.Words.Longest(folded, from, words.Prefixes.Count > 0, out int end) is { } meanings && meanings.Exists(m => m.Kind == NumberWordKind.Joiner) && folded.BehindSpace(end) == to;
    }
}
