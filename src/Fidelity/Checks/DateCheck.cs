using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity.Checks;

/// <summary>Days, months and years by the day they mean, in any calendar.</summary>
internal sealed class DateCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        MatchedMentions<DayMention> days = pair.Dates.Days;
        foreach (DateMatch conflict in days.Conflicting)
            findings.Add(Conflict(pair, conflict));
        foreach (DayMention day in days.SourceAlone.Where(d => d.Sure && !LoneDates.IsKept(pair.Source, d, pair.Target)))
            findings.Add(Alone(pair, day, pair.Source, pair.Target, pair.Dates.Weekdays.TargetAlone.FirstOrDefault()));
        foreach (DayMention day in days.TargetAlone.Where(d => d.Sure && !LoneDates.IsKept(pair.Target, d, pair.Source)))
            findings.Add(Alone(pair, day, pair.Target, pair.Source, pair.Dates.Weekdays.SourceAlone.FirstOrDefault()));
    }

    /// <summary>A date on one side alone: the other side may say it by its weekday, or as yesterday.</summary>
    private static Finding Alone(TextPair pair, DayMention day, Side its, Side other, WeekdayMention? weekday)
    {
        DateMention? answer = (DateMention?)LoneDates.Relative(its, other) ?? weekday;
        bool? same = answer switch
        {
            RelativeDayMention relative when pair.On is Instant on => LoneDates.Falls(on, relative.Offset, day),
            WeekdayMention named => LoneDates.Falls(pair.On, day, named.Day),
            _ => null,
        };
        bool wrong = same == false && !day.Days.IsEmpty;
        Severity severity = wrong ? Severity.Error : same == true ? Severity.Info : Severity.Warning;
        string words = its.Said(day);
        Sentence message = wrong ? Sentence.Of($"“{words}” is not the day that “{other.Said(answer!)}” was.")
            : its == pair.Source ? Sentence.Of($"The translation does not say “{words}”.")
            : Sentence.Of($"The original does not say “{words}”.");
        Span? there = wrong ? Place(answer!) : null;
        return new(FindingKind.Date, severity, message, its == pair.Source ? Place(day) : there, its == pair.Source ? there : Place(day));
    }

    private static Finding Conflict(TextPair pair, DateMatch conflict)
    {
        string source = pair.Source.Said(conflict.Source);
        string target = pair.Target.Said(conflict.Target);
        (Severity severity, Sentence message) = conflict.Agreement switch
        {
            DateAgreement.DayApart => (Severity.Warning,
                Sentence.Of($"“{source}” and “{target}” are a day apart: the Islamic month may have begun a day later here. Look up the date.")),
            DateAgreement.WrongCalendar => (Severity.Error,
                Sentence.Of($"“{target}” has the month of one calendar and the day of another: “{source}” is a different day.")),
            _ when conflict.Source.Sure && conflict.Target.Sure => (Severity.Error, Sentence.Of($"The original says “{source}”, the translation “{target}”.")),
            _ => (Severity.Warning, Sentence.Of($"The original says “{source}”, the translation may say “{target}”.")),
        };
        return new(FindingKind.Date, severity, message, Place(conflict.Source), Place(conflict.Target));
    }

    private static Span Place(DateMention mention) => new(mention.Start, mention.Length);
}
