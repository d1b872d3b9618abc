using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Days, months and years by the day they mean, in any calendar.</summary>
internal sealed class DateCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        MatchedMentions<DayMention> days = pair.Dates.Days;
        foreach (DateMatch conflict in days.Conflicting)
            findings.Add(Conflict(pair, conflict));
        foreach (DayMention day in days.SourceAlone.Where(d => d.Sure))
            findings.Add(new(FindingKind.Date, Severity.Info, $"The translation does not say “{Words(pair.Source, day)}”.", Place(day), null));
        foreach (DayMention day in days.TargetAlone.Where(d => d.Sure))
            findings.Add(new(FindingKind.Date, Severity.Info, $"The original does not say “{Words(pair.Target, day)}”.", null, Place(day)));
    }

    private static Finding Conflict(TextPair pair, DateMatch conflict)
    {
        string source = Words(pair.Source, conflict.Source);
        string target = Words(pair.Target, conflict.Target);
        (Severity severity, string message) = conflict.Agreement switch
        {
            DateAgreement.DayApart => (Severity.Warning,
                $"“{source}” and “{target}” are a day apart: the Islamic month may have begun a day later here. Look up the date."),
            DateAgreement.WrongCalendar => (Severity.Error,
                $"“{target}” has the month of one calendar and the day of another: “{source}” is a different day."),
            _ when conflict.Source.Sure && conflict.Target.Sure => (Severity.Error, $"The original says “{source}”, the translation “{target}”."),
            _ => (Severity.Warning, $"The original says “{source}”, the translation may say “{target}”."),
        };
        return new(FindingKind.Date, severity, message, Place(conflict.Source), Place(conflict.Target));
    }

    private static string Words(Side side, DateMention mention) => side.Text.Substring(mention.Start, mention.Length);

    private static Span Place(DateMention mention) => new(mention.Start, mention.Length);
}
