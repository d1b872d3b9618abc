using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>The quotations of a text.</content>
public sealed partial class Side
{
    private IReadOnlyList<Quotation>? quotations;

    private int letters = -1;

    /// <summary>The quotations, nested ones too, in order.</summary>
    public IReadOnlyList<Quotation> Quotations => quotations ??= Languages.Quotations.Read(Text);

    /// <summary>How many letters and digits it has.</summary>
    internal int Letters => letters >= 0 ? letters : letters = Lengths.Letters(Text);
}
