namespace Dragoman.Fidelity.Checks;

/// <summary>A negation lost or gained.</summary>
internal sealed class NegationCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
