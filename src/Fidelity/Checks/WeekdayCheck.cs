using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity.Checks;

/// <summary>Days of the week; "yesterday" for one, by the day of publication.</summary>
internal sealed class WeekdayCheck : ICheck
{
    // The day of publication is an instant: it is one day here and another there.
    private static readonly Offset[] Zones = [Offset.FromHours(-5), Offset.Zero, Offset.FromHours(5)];

    public void Check(TextPair pair, List<Finding> findings)
    {
        MatchedMentions<WeekdayMention> days = pair.Dates.Weekdays;
        foreach (DateMatch conflict in days.Conflicting)
        {
            Severity severity = conflict.Source.Sure && conflict.Target.Sure ? Severity.Error : Severity.Warning;
            string message = $"The original says “{Words(pair.Source, conflict.Source)}”, the translation “{Words(pair.Target, conflict.Target)}”.";
            findings.Add(new(FindingKind.Weekday, severity, message, Place(conflict.Source), Place(conflict.Target)));
        }

        foreach (WeekdayMention day in days.SourceAlone.Where(d => d.Sure))
            findings.Add(Alone(pair, day, pair.Source, pair.Target, lost: true));
        foreach (WeekdayMention day in days.TargetAlone.Where(d => d.Sure))
            findings.Add(Alone(pair, day, pair.Target, pair.Source, lost: false));
    }

    /// <summary>A weekday on one side alone: right where the other side says yesterday and yesterday was that day.</summary>
    private static Finding Alone(TextPair pair, WeekdayMention day, Side its, Side other, bool lost)
    {
        string words = Words(its, day);
        RelativeDayMention? relative = other.Dates.OfType<RelativeDayMention>().FirstOrDefault();
        bool wrong = relative is not null && pair.On is Instant on && !Falls(on, relative.Offset, day);
        Severity severity = wrong ? Severity.Error : Severity.Info;
        string message = wrong ? $"“{words}” is not the day that “{Words(other, relative!)}” was, counted from the publication."
            : lost ? $"The translation does not say “{words}”."
            : $"The original does not say “{words}”.";
        Span? answer = wrong ? Place(relative!) : null;
        return new(FindingKind.Weekday, severity, message, lost ? Place(day) : answer, lost ? answer : Place(day));
    }

    private static bool Falls(Instant on, int offset, WeekdayMention day) =>
        Zones.Any(z => on.WithOffset(z).Date.PlusDays(offset).DayOfWeek == day.Day);

    private static string Words(Side side, DateMention mention) => side.Text.Substring(mention.Start, mention.Length);

    private static Span Place(DateMention mention) => new(mention.Start, mention.Length);
}
