using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>A quantity of the source and its counterpart in the target.</summary>
internal sealed record PairedQuantity(Quantity Source, Quantity Target)
{
    /// <summary>Whether it is a year on both sides.</summary>
    internal bool IsYear => Source.Number.IsYear && Target.Number.IsYear;

    /// <summary>Whether it is written as a clock time on both sides; a score of nil to anything is none.</summary>
    internal bool IsTime => Source.Number is { IsClockLike: true, Value: not 0 } && Target.Number.IsClockLike;

    /// <summary>How well the words beside this number of the source agree with those beside another's counterpart.</summary>
    internal int UnitsLikeness(PairedQuantity other)
    {
        if (Source.Units.Count == 0 || other.Target.Units.Count == 0)
            return Source.Units.Count == other.Target.Units.Count ? 0 : -1;
        return Source.Units.Any(a => other.Target.Units.Any(b => a.Dimension == b.Dimension)) ? 2 : -2;
    }

    /// <summary>Whether one counts in millions and the other does not: such numbers seldom change places.</summary>
    internal bool ScaleDiffers(PairedQuantity other) => Source.Number.Scale != other.Source.Number.Scale || Target.Number.Scale != other.Target.Number.Scale;

    /// <summary>How much stands between the two in the target.</summary>
    internal int GapTo(PairedQuantity other) =>
        Math.Max(Target.Number.Start - other.Target.Number.End, other.Target.Number.Start - Target.Number.End);
}
