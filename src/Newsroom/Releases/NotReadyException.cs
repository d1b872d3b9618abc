using Dragoman.Findings;

namespace Dragoman.Releases;

/// <summary>Why one of several articles can't go out.</summary>
/// <param name="Findings">What the fidelity check found, where open errors are the reason.</param>
public sealed record NotReady(string Edition, string What, string Cure, string CureInDesk, ArticleFindings? Findings = null);

/// <summary>Articles that were to go out together did not, because some of them are not ready. Nothing was changed.</summary>
public sealed class NotReadyException(string story, IReadOnlyList<NotReady> reasons) : Exception(
    $"Story {story} was not published in any edition: {string.Join(", ", reasons.Select(reason => reason.Edition).Distinct(StringComparer.Ordinal))} not ready. "
    + string.Join(" ", reasons.Select(reason => $"{reason.Edition}: {reason.What} {reason.Cure}")))
{
    public string Story => story;

    public IReadOnlyList<NotReady> Reasons => reasons;
}
