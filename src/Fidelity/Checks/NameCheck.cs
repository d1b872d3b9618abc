using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// Names of people, organisations and places, across scripts. Names are told by their capitals, on the source's side where it has them, else
/// on the target's; each must be heard on the other side, or be a place that the other language calls otherwise.
/// </summary>
internal sealed class NameCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        Side side = pair.NamesAreInSource ? pair.Source : pair.Target;
        foreach (LostName lost in pair.LostNames)
            findings.Add(FindingOf(lost.Name, side.Text[lost.Word], pair.NamesAreInSource));
    }

    private static Finding FindingOf(ProperName name, string word, bool fromSource)
    {
        Span span = new(name.Start, name.End - name.Start);
        Severity severity = name.Kind == ProperNameKind.Translated ? Severity.Info : Severity.Warning;
        return fromSource
            ? new(FindingKind.Name, severity, $"The target does not seem to name {word}.", span, null)
            : new(FindingKind.Name, severity, $"The source does not seem to name {word}.", null, span);
    }
}
