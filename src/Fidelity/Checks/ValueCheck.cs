namespace Dragoman.Fidelity.Checks;

/// <summary>Numbers, ordinals, percentages, money and measures by value.</summary>
internal sealed class ValueCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
