using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity;

/// <summary>Which days, weekdays and times of the two sides answer each other.</summary>
internal sealed class DateMatches
{
    private const int YearWhereNoneIsKnown = 2022;

    private readonly HashSet<Range> source = [];
    private readonly HashSet<Range> target = [];

    internal DateMatches(TextPair pair)
    {
        int year = pair.On?.InUtc().Year ?? YearWhereNoneIsKnown;
        Days = Match<DayMention>(pair, (a, b) => DayComparison.Of(a, b, year));
        Weekdays = Match<WeekdayMention>(pair, Compare);
        Clocks = Match<ClockMention>(pair, ClockComparison.Of);
        foreach (DateMatch match in Days.Agreeing.Concat(Days.Conflicting))
            Cover((DayMention)match.Source, (DayMention)match.Target);
        CoverAlone(source, Days.SourceAlone, pair.Source, pair.Target);
        CoverAlone(target, Days.TargetAlone, pair.Target, pair.Source);
        foreach (DateMatch match in Clocks.Agreeing.Concat(Clocks.Conflicting.Where(c => c.Source.Sure && c.Target.Sure)))
        {
            source.UnionWith(match.Source.Numerals);
            target.UnionWith(match.Target.Numerals);
        }
    }

    internal MatchedMentions<DayMention> Days { get; }

    /// <summary>Whether a place of the source lies in a time of day that the target gives too.</summary>
    internal bool TimeCoversSource(int start, int end) => Clocks.Agreeing.Exists(m => m.Source.Start <= start && m.Source.End >= end);

    /// <summary>The same for a place of the target.</summary>
    internal bool TimeCoversTarget(int start, int end) => Clocks.Agreeing.Exists(m => m.Target.Start <= start && m.Target.End >= end);

    internal MatchedMentions<WeekdayMention> Weekdays { get; }

    internal MatchedMentions<ClockMention> Clocks { get; }

    /// <summary>Whether a numeral of the source is part of a date or time that was compared as such, so that it need not be compared as a number.</summary>
    internal bool CoversSource(Range numeral) => source.Contains(numeral);

    /// <summary>The same for a numeral of the target.</summary>
    internal bool CoversTarget(Range numeral) => target.Contains(numeral);

    private static MatchedMentions<T> Match<T>(TextPair pair, Func<T, T, DateAgreement> compare)
        where T : DateMention =>
        MentionMatching.Of<T>([.. pair.Source.Dates.OfType<T>()], [.. pair.Target.Dates.OfType<T>()], compare);

    private static DateAgreement Compare(WeekdayMention a, WeekdayMention b) =>
        a.Day == b.Day || (a.Eve && Before(a.Day) == b.Day) || (b.Eve && Before(b.Day) == a.Day) ? DateAgreement.Same : DateAgreement.Different;

    private static IsoDayOfWeek Before(IsoDayOfWeek day) => day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;

    /// <summary>A date that the other side lacks is told as one, and not number by number.</summary>
    private static void CoverAlone(HashSet<Range> numerals, List<DayMention> alone, Side its, Side other)
    {
        foreach (DayMention day in alone.Where(d => d.Sure && !d.Days.IsEmpty && !LoneDates.IsKept(its, d, other)))
            numerals.UnionWith(day.Numerals);
    }

    /// <summary>Only what both sides say was compared.</summary>
    private void Cover(DayMention a, DayMention b)
    {
        // Where one side has more days, "14 to 15 April", each is compared as a number.
        if (!a.Days.IsEmpty && !b.Days.IsEmpty && (a.Days.Length == b.Days.Length || a.Calendar != b.Calendar))
        {
            source.UnionWith(a.DayNumerals);
            target.UnionWith(b.DayNumerals);
        }

        if (a.YearNumeral is Range x && b.YearNumeral is Range y)
        {
            source.Add(x);
            target.Add(y);
        }

        if (a.MonthNumeral is Range m)
            source.Add(m);
        if (b.MonthNumeral is Range n)
            target.Add(n);
    }
}
