namespace Dragoman.Fidelity.Checks;

/// <summary>Each quotation of the source has one in the target.</summary>
internal sealed class QuotationCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
    }
}
