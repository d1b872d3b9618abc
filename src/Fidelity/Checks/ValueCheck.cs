using Dragoman.Fidelity.Values;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Numbers, ordinals, percentages, money and measures by value.</summary>
internal sealed class ValueCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        IReadOnlyList<NumberMention> source = pair.Source.Numbers, target = pair.Target.Numbers;
        if (source.Count == 0 && target.Count == 0)
            return;
        ValueMatching matching = new(source, target);
        for (int s = 0; s < source.Count; s++)
        {
            if (matching.OfSource[s] != -1)
                continue;
            if (source[s].Form == NumberForm.Digits || source[s] is { Form: NumberForm.Words, IsWeak: false } || IsOtherMagnitude(source[s], matching))
                findings.Add(new Finding(FindingKind.Number, Severity.Error, $"The translation lacks the number {Said(pair.Source, source[s])}.", At(source[s]), null));
        }

        for (int t = 0; t < target.Count; t++)
        {
            if (matching.OfTarget[t] == -1 && target[t].Form == NumberForm.Digits)
                findings.Add(new Finding(FindingKind.Number, Severity.Error, $"The original has no number {Said(pair.Target, target[t])}.", null, At(target[t])));
        }
    }

    /// <summary>A million here, a billion there.</summary>
    private static bool IsOtherMagnitude(NumberMention mention, ValueMatching matching) => mention.Value >= 1000 && matching.HasLonelyMagnitude;

    private static Span At(NumberMention mention) => new(mention.Start, mention.Length);

    private static string Said(Side side, NumberMention mention) => At(mention).Of(side.Text);
}
