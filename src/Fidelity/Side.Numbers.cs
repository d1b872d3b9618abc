using Dragoman.Languages;

namespace Dragoman.Fidelity;

public sealed partial class Side
{
    private IReadOnlyList<NumberMention>? numbers;

    /// <summary>The numbers of the text, by value.</summary>
    public IReadOnlyList<NumberMention> Numbers => numbers ??= NumberReading.Read(Text, Language);
}
