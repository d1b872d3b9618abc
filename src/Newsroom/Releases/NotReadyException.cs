using Dragoman.Findings;
using Dragoman.Languages;

namespace Dragoman.Releases;

/// <summary>Why one of several articles can't go out.</summary>
/// <param name="Findings">What the fidelity check found, where open errors are the reason.</param>
/// <param name="Fault">What is wrong, and <paramref name="Remedy"/> what to do about it in the desk; to be said in any language.</param>
/// <param name="Cure">What to do about it on the command line.</param>
public sealed record NotReady(string Edition, Sentence Fault, string Cure, Sentence Remedy, ArticleFindings? Findings = null)
{
    public string What => Fault.ToString();

    public string CureInDesk => Remedy.ToString();
}

/// <summary>Articles that were to go out together did not, because some of them are not ready. Nothing was changed.</summary>
public sealed class NotReadyException(string story, IReadOnlyList<NotReady> reasons) : Exception(
    $"Story {story} was not published in any edition: {string.Join(", ", reasons.Select(reason => reason.Edition).Distinct(StringComparer.Ordinal))} not ready. "
    + string.Join(" ", reasons.Select(reason => $"{reason.Edition}: {reason.What} {reason.Cure}")))
{
    public string Story => story;

    public IReadOnlyList<NotReady> Reasons => reasons;
}
