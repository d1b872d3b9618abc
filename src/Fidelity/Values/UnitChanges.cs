using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Numbers that stayed while what they count changed: $5m and €5m, 70 km and 70 miles, 5% and 5, −5° and 5°.</summary>
internal sealed class UnitChanges(TextPair pair, IReadOnlyList<Quantity> source, IReadOnlyList<Quantity> target, ValueMatching matching)
{
    // "30 against 25 per cent"
    private const int NextWord = 25;

    internal void Find(List<Finding> findings)
    {
        for (int s = 0; s < source.Count; s++)
        {
            if (matching.OfSource[s] is >= 0 and var t && source[s].Number.Value == target[t].Number.Value && Compare(source[s], target[t]) is { } finding)
                findings.Add(finding);
        }
    }

    private Finding? Compare(Quantity one, Quantity other)
    {
        if (Conflict(one, other))
            return Changed(one, other);
        foreach (Dimension dimension in (ReadOnlySpan<Dimension>)[Dimension.Percent, Dimension.Money])
        {
            if (Lost(one, other, dimension) || Lost(other, one, dimension))
                return Left(one, other, dimension, Has(one, dimension));
        }

        return Sign(one, other);
    }

    /// <summary>Whether two numbers count different things of one kind: miles and kilometres, dollars and euros.</summary>
    internal static bool Conflict(Quantity one, Quantity other) =>
        one.Units.Any(a => other.Units.Any(a.IsOfKind)) && !one.Units.Any(a => other.Units.Any(a.MayBe));

    /// <summary>
    /// Whether a number has a sign that its counterpart has not. "Money" may be said once for several amounts; a percentage only shares the word
    /// of the next number.
    /// </summary>
    private bool Lost(Quantity one, Quantity other, Dimension dimension)
    {
        if (!Has(one, dimension) || other.Units.Count > 0 || one.Number.Form != NumberForm.Digits || other.Number.Form != NumberForm.Digits)
            return false;
        IReadOnlyList<Quantity> mine = source.Contains(one) ? source : target, others = mine == source ? target : source;
        int there = others.Count(q => Has(q, dimension));
        return dimension == Dimension.Money
            ? there == 0
            : there < mine.Count(q => Has(q, dimension)) && !others.Any(q => Has(q, dimension) && q.Number.Start - other.Number.End is > 0 and < NextWord);
    }

    private Finding? Sign(Quantity one, Quantity other) => one.Number.IsNegative == other.Number.IsNegative || one.Number.Value == 0
        ? null
        : new(FindingKind.Number, Severity.Warning, one.Number.IsNegative ? Sentence.Of($"The translation does not say that {Said(pair.Source, one)} is below nought.") : Sentence.Of($"The original does not say that {Said(pair.Target, other)} is below nought."), At(one), At(other));

    private Finding Changed(Quantity one, Quantity other)
    {
        FindingKind kind = one.Units.First(a => other.Units.Any(a.IsOfKind)).Dimension switch
        {
            Dimension.Money => FindingKind.Money,
            Dimension.Percent => FindingKind.Percentage,
            Dimension.Duration => FindingKind.Number,
            _ => FindingKind.Measure,
        };
        if (kind == FindingKind.Percentage)
            return new(kind, Severity.Warning, $"One of {Said(pair.Source, one)} and {Said(pair.Target, other)} counts per cent, the other percentage points.", At(one), At(other));
        Sentence message = kind == FindingKind.Money
            ? Sentence.Of($"{Said(pair.Source, one)} and {Said(pair.Target, other)} are the same number of another currency.")
            : Sentence.Of($"{Said(pair.Source, one)} and {Said(pair.Target, other)} are the same number of another unit.");
        return new(kind, Severity.Error, message, At(one), At(other));
    }

    private Finding Left(Quantity one, Quantity other, Dimension dimension, bool lost)
    {
        (string having, string lacking) = lost ? (Said(pair.Source, one), Said(pair.Target, other)) : (Said(pair.Target, other), Said(pair.Source, one));
        (FindingKind kind, Sentence message) = dimension == Dimension.Percent
            ? (FindingKind.Percentage, Sentence.Of($"{having} is a percentage, {lacking} is none."))
            : (FindingKind.Money, Sentence.Of($"{having} is an amount of money, {lacking} is none."));
        return new(kind, Severity.Warning, message, At(one), At(other));
    }

    private static bool Has(Quantity quantity, Dimension dimension) => quantity.Units.Any(u => u.Dimension == dimension);

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);

    private static string Said(Side side, Quantity quantity) => At(quantity).Of(side.Text);
}
