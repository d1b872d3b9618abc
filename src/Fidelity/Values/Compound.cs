using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>One measure of one or two neighbouring numbers: 6 feet 6, 1 m 98 cm, 1.98 m.</summary>
/// <param name="First">The index of its first number.</param>
/// <param name="Count">How many numbers it takes.</param>
/// <param name="Length">In metres.</param>
internal sealed record Compound(int First, int Count, decimal Length)
{
    private const int MostGap = 12;
    private const decimal InchesInFoot = 12;
    private const decimal MetresInFoot = 0.3048m;

    /// <summary>The measures of length among the numbers that have no counterpart yet.</summary>
    internal static List<Compound> All(IReadOnlyList<Quantity> quantities, int[] partners)
    {
        List<Compound> all = [];
        for (int i = 0; i < quantities.Count && all.Count < 100; i++)
        {
            if (UnitOf(quantities[i]) is not { } unit || quantities[i].Number.Value is < 0 or > 1000000)
                continue;
            decimal length = quantities[i].Number.Value * unit.Factor;
            if (i + 1 < quantities.Count && Rest(quantities[i], unit, quantities[i + 1]) is { } rest && (partners[i] == -1 || partners[i + 1] == -1))
                all.Add(new Compound(i++, 2, length + rest));
            else if (partners[i] == -1)
                all.Add(new Compound(i, 1, length));
        }

        return all;
    }

    internal bool IsSame(Compound other) => Count + other.Count > 2 && Conversion.IsClose(Length, other.Length, Length * 0.025m);

    internal void Mark(int[] partners)
    {
        for (int i = First; i < First + Count; i++)
            partners[i] = ValueMatching.Shared;
    }

    /// <summary>What the next number adds: inches to feet, centimetres to metres.</summary>
    private static decimal? Rest(Quantity first, Unit unit, Quantity next)
    {
        if (next.Number.Start - first.Number.End > MostGap)
            return null;
        if (UnitOf(next) is { } finer)
            return finer.Factor < unit.Factor && next.Number.Value * finer.Factor < unit.Factor ? next.Number.Value * finer.Factor : null;
        return unit.Name == "length-foot" && next is { Units.Count: 0, Number.Value: >= 0 and < InchesInFoot } ? next.Number.Value / InchesInFoot * MetresInFoot : null;
    }

    private static Unit? UnitOf(Quantity quantity) => quantity.Units.FirstOrDefault(u => u.Dimension == Dimension.Length);
}
