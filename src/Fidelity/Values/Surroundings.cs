using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>
/// What stands around numbers on both sides: other numbers, dates, and names left as they are. A number that keeps its neighbours kept its
/// place, wherever the sentence puts it.
/// </summary>
internal sealed class Surroundings
{
    private const int MostAnchors = 60;
    private const int ShortestName = 3;

    private readonly TextPair pair;
    private readonly List<(int Source, int Target)> anchors = [];

    internal Surroundings(TextPair pair, List<PairedQuantity> paired)
    {
        this.pair = pair;
        anchors.AddRange(paired.Select(p => (Middle(p.Source.Number), Middle(p.Target.Number))));
        anchors.AddRange(pair.Dates.Days.Agreeing.Concat(pair.Dates.Weekdays.Agreeing).Concat(pair.Dates.Clocks.Agreeing)
            .Select(m => (m.Source.Start + (m.Source.Length / 2), m.Target.Start + (m.Target.Length / 2))));
        anchors.AddRange(Names());
        if (anchors.Count > MostAnchors)
            anchors.RemoveRange(MostAnchors, anchors.Count - MostAnchors);
    }

    /// <summary>Above nought where two numbers keep their neighbours, below where they have each other's.</summary>
    internal int Favour(PairedQuantity one, PairedQuantity other)
    {
        int favour = RowFavour(one, other);
        foreach ((int source, int target) in anchors)
        {
            int here = Nearer(source, Middle(one.Source.Number), Middle(other.Source.Number));
            favour += here * Nearer(target, Middle(one.Target.Number), Middle(other.Target.Number));
        }

        return favour;
    }

    /// <summary>1 where the first is clearly nearer, -1 where the second is, 0 where neither, or where the place is one of the two.</summary>
    private static int Nearer(int place, int first, int second)
    {
        int one = Math.Abs(place - first), other = Math.Abs(place - second);
        if (one == 0 || other == 0)
            return 0;
        return one * 3 <= other * 2 ? 1 : other * 3 <= one * 2 ? -1 : 0;
    }

    /// <summary>One of a score or a range of two stays in it.</summary>
    private int RowFavour(PairedQuantity one, PairedQuantity other)
    {
        int here = Row(pair.Source.Text, one.Source.Number) - Row(pair.Source.Text, other.Source.Number);
        return 2 * here * (Row(pair.Target.Text, one.Target.Number) - Row(pair.Target.Text, other.Target.Number));
    }

    private static int Row(string text, NumberMention number) => Joins(text, number.End, 1) || Joins(text, number.Start - 1, -1) ? 1 : 0;

    private static bool Joins(string text, int at, int step)
    {
        at = Skip(text, at, step);
        if (at < 0 || at >= text.Length || text[at] is not ('-' or '–' or '—' or ':'))
            return false;
        at = Skip(text, at + step, step);
        return at >= 0 && at < text.Length && char.IsDigit(text[at]);
    }

    private static int Skip(string text, int at, int step) => at >= 0 && at < text.Length && text[at] is ' ' or '\u200F' or '\u200E' ? at + step : at;

    /// <summary>Capitalised words that stand once on either side.</summary>
    private IEnumerable<(int Source, int Target)> Names()
    {
        Dictionary<string, int> there = Once(pair.Target);
        foreach ((string name, int place) in Once(pair.Source))
        {
            if (place >= 0 && there.TryGetValue(name, out int other) && other >= 0)
                yield return (place, other);
        }
    }

    private static Dictionary<string, int> Once(Side side)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (Range word in side.Words)
        {
            (int start, int length) = word.GetOffsetAndLength(side.Text.Length);
            if (length < ShortestName || !char.IsAsciiLetterUpper(side.Text[start]))
                continue;
            string name = side.Text.Substring(start, length);
            places[name] = places.ContainsKey(name) ? -1 : start + (length / 2);
        }

        return places;
    }

    private static int Middle(NumberMention number) => number.Start + (number.Length / 2);
}
