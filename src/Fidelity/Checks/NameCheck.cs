using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// Names of people, organisations and places, across scripts. Names are told by their capitals, in the source, and in the target where
/// the source has none or the target is English; each must be heard on the other side, or be a place that the other language calls otherwise.
/// </summary>
internal sealed class NameCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        bool isReplaced = pair.LostNames.Count > 0 && pair.AddedNames.Count > 0;
        foreach (LostName lost in pair.LostNames)
            findings.Add(new(FindingKind.Name, SeverityOf(lost, pair.Source.Language, pair.Target.Language, isReplaced), $"The target does not seem to name {pair.Source.Text[lost.Word]}.", SpanOf(lost.Name), null));
        foreach (LostName added in pair.AddedNames)
            findings.Add(new(FindingKind.Name, SeverityOf(added, pair.Target.Language, pair.Source.Language, isReplaced), $"The source does not seem to name {pair.Target.Text[added.Word]}.", null, SpanOf(added.Name)));
    }

    /// <summary>
    /// Where a dictionary tells the words that are written small (in English), a single word is worth a look, if Chinese does not write it by its
    /// meaning. In other languages places and whole names of people are, and nothing where the other side has the dictionary and is read itself. Where
    /// neither has capitals, a place is worth a look that another stands for.
    /// </summary>
    private static Severity SeverityOf(LostName lost, LanguageTag language, LanguageTag other, bool isReplaced)
    {
        if (!ProperNames.AreCapital(language) && !ProperNames.AreCapital(other))
            return isReplaced ? Severity.Warning : Severity.Info;
        bool isSure = lost.IsPlace || lost.Name.Kind == ProperNameKind.Person;
        bool isWorthALook = ProperNames.HaveDictionary(language)
            ? isSure || (lost.Name.Kind == ProperNameKind.Unknown && Scripts.PartsWords(other))
            : isSure && !ProperNames.HaveDictionary(other);
        return isWorthALook ? Severity.Warning : Severity.Info;
    }

    private static Span SpanOf(ProperName name) => new(name.Start, name.End - name.Start);
}
