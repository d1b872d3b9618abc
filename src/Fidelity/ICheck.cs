namespace Dragoman.Fidelity;

/// <summary>One thing that a translation must keep. A check takes any Unicode, throws nothing and takes time linear in the two texts.</summary>
internal interface ICheck
{
    void Check(TextPair pair, List<Finding> findings);
}
