using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Times of day, on either clock and in the zones that are named. A time on one side alone is left to the check of numbers.</summary>
internal sealed class TimeCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        foreach (DateMatch conflict in pair.Dates.Clocks.Conflicting.Where(c => c.Source.Sure && c.Target.Sure))
        {
            Sentence message = $"The original says “{pair.Source.Said(conflict.Source)}”, the translation “{pair.Target.Said(conflict.Target)}”.";
            findings.Add(new(FindingKind.Time, MayBeElsewhere(conflict) ? Severity.Warning : Severity.Error, message, Place(conflict.Source), Place(conflict.Target)));
        }
    }

    /// <summary>Where one side alone names a zone, the other may give the time of its own.</summary>
    private static bool MayBeElsewhere(DateMatch conflict) =>
        conflict is { Source: ClockMention source, Target: ClockMention target } && source.ZoneOffsets.IsEmpty != target.ZoneOffsets.IsEmpty;

    private static Span Place(DateMention mention) => new(mention.Start, mention.Length);
}
