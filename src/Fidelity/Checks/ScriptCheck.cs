namespace Dragoman.Fidelity.Checks;

/// <summary>Characters that do not belong into a text of its language.</summary>
internal sealed class ScriptCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
