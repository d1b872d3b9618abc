namespace Dragoman.Fidelity.Checks;

/// <summary>Terms in their approved form.</summary>
internal sealed class TermCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
