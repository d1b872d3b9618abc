namespace Dragoman.Fidelity.Checks;

/// <summary>Something left out or added.</summary>
internal sealed class CoverageCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
