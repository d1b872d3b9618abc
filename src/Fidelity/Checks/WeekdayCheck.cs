using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity.Checks;

/// <summary>Days of the week; "yesterday" for one, by the day of publication.</summary>
internal sealed class WeekdayCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        MatchedMentions<WeekdayMention> days = pair.Dates.Weekdays;
        foreach (DateMatch conflict in days.Conflicting)
        {
            Severity severity = conflict.Source.Sure && conflict.Target.Sure ? Severity.Error : Severity.Warning;
            Sentence message = $"The original says “{pair.Source.Said(conflict.Source)}”, the translation “{pair.Target.Said(conflict.Target)}”.";
            findings.Add(new(FindingKind.Weekday, severity, message, Place(conflict.Source), Place(conflict.Target)));
        }

        bool dateSaysIt = pair.Dates.Days.TargetAlone.Count > 0;
        foreach (WeekdayMention day in days.SourceAlone.Where(d => d.Sure && !LoneDates.IsKept(pair.Source, d, pair.Target)))
            findings.Add(Alone(pair, day, pair.Source, pair.Target, lost: true, dateSaysIt));
        dateSaysIt = pair.Dates.Days.SourceAlone.Count > 0;
        foreach (WeekdayMention day in days.TargetAlone.Where(d => d.Sure && !LoneDates.IsKept(pair.Target, d, pair.Source)))
            findings.Add(Alone(pair, day, pair.Target, pair.Source, lost: false, dateSaysIt));
    }

    /// <summary>
    /// A weekday on one side alone. Translators leave out a weekday that the reader does not need, and rarely add one. Right where the other side says yesterday and yesterday was that day.
    /// </summary>
    private static Finding Alone(TextPair pair, WeekdayMention day, Side its, Side other, bool lost, bool dateSaysIt)
    {
        string words = its.Said(day);
        RelativeDayMention? beside = LoneDates.Beside(its, day), relative = beside ?? LoneDates.Relative(its, other);
        bool wrong = relative is not null && pair.On is Instant on && !LoneDates.Falls(on, relative.Offset, day.Day);
        Severity severity = wrong ? Severity.Error : lost || relative is not null || dateSaysIt ? Severity.Info : Severity.Warning;
        Sentence message = wrong ? Sentence.Of($"“{words}” is not the day that “{(beside is null ? other : its).Said(relative!)}” was, counted from the publication.")
            : lost ? Sentence.Of($"The translation does not say “{words}”.")
            : Sentence.Of($"The original does not say “{words}”.");
        Span? answer = wrong && beside is null ? Place(relative!) : null;
        return new(FindingKind.Weekday, severity, message, lost ? Place(day) : answer, lost ? answer : Place(day));
    }

    private static Span Place(DateMention mention) => new(mention.Start, mention.Length);
}
