namespace Dragoman.Fidelity.Checks;

/// <summary>Days, months and years by the day they mean, in any calendar.</summary>
internal sealed class DateCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
