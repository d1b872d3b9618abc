namespace Dragoman.Fidelity.Checks;

/// <summary>Names of people, organisations and places, across scripts.</summary>
internal sealed class NameCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
