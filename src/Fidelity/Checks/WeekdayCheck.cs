namespace Dragoman.Fidelity.Checks;

/// <summary>Days of the week.</summary>
internal sealed class WeekdayCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
