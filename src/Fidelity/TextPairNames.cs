using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>The names that one side has and the other has not.</content>
public sealed partial class TextPair
{
    private List<LostName>? lostNames;

    /// <summary>Whether names are read on the source's side; else on the target's.</summary>
    internal bool NamesAreInSource => ProperNames.AreCapital(Source.Language);

    /// <summary>The names of the side that they are read on that the other side does not hold.</summary>
    internal IReadOnlyList<LostName> LostNames =>
        lostNames ??= NamesAreInSource ? Fidelity.LostNames.Of(Source, Target) : Fidelity.LostNames.Of(Target, Source);
}
