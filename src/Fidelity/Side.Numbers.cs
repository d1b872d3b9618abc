using Dragoman.Languages;

namespace Dragoman.Fidelity;

public sealed partial class Side
{
    private IReadOnlyList<Quantity>? quantities;

    /// <summary>The numbers of the text, by value, with their units.</summary>
    public IReadOnlyList<Quantity> Quantities => quantities ??= MeasureReading.Read(Text, Language);
}
