using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>The names that one side has and the other has not.</content>
public sealed partial class TextPair
{
    private List<LostName>? lostNames;
    private List<LostName>? addedNames;

    /// <summary>The names of the source that the target does not hold; none where the source's language does not write them with capitals.</summary>
    internal IReadOnlyList<LostName> LostNames => lostNames ??= Fidelity.LostNames.Of(Source, Target);

    /// <summary>
    /// The names of the target that the source does not hold: read where the source has no capitals, and where a dictionary tells
    /// the words that are written small.
    /// </summary>
    internal IReadOnlyList<LostName> AddedNames =>
        addedNames ??= ProperNames.HaveDictionary(Target.Language) || !ProperNames.AreCapital(Source.Language) ? Fidelity.LostNames.Of(Target, Source) : [];
}
