namespace Dragoman.Fidelity.Checks;

/// <summary>Times of day.</summary>
internal sealed class TimeCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
