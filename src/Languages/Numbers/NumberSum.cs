namespace Dragoman.Languages;

/// <summary>Puts a number together from its words, as they come: two, hundred, five, thousand.</summary>
internal sealed class NumberSum
{
    private static decimal Most => 1e18m;

    private readonly List<decimal> parts = [];

    internal bool IsEmpty => parts.Count == 0;

    internal decimal Value => parts.Sum();

    /// <summary>Adds a number that fits into the noughts of the last one: five to twenty, never three to five.</summary>
    internal bool TryAdd(decimal value)
    {
        if (parts.Count > 0 && !(value > 0 && value < Noughts(parts[^1])))
            return false;
        parts.Add(value);
        return true;
    }

    /// <summary>Adds tens to the units before them: خمسة وعشرون, التاسع عشر.</summary>
    internal bool TryAddTens(decimal tens)
    {
        if (parts.Count == 0 || parts[^1] is < 1 or > 9 || tens is < 10 or > 90 || tens % 10 != 0)
            return false;
        parts[^1] += tens;
        return true;
    }

    /// <summary>Adds a share of one to a small number: one and a half.</summary>
    internal bool TryAddShare(decimal share)
    {
        // Half a million on top of three: three million and a half.
        decimal scale = parts.Count == 1 && parts[0] >= 1000 ? Scale(parts[0]) : 1;
        if (parts.Count > 1 || (parts.Count == 1 && scale == 1 && (parts[0] > 100 || parts[0] % 1 != 0)))
            return false;
        parts.Add(share * scale);
        return true;
    }

    /// <summary>Makes tenths or hundredths of the last parts: صد و هشت دهم is 100.8.</summary>
    internal bool TryDivide(decimal denominator)
    {
        int from = parts.Count;
        decimal count = 0;
        while (from > 0 && (count + parts[from - 1]) * denominator < 1)
            count += parts[--from];
        if (count == 0)
            return false;
        parts.RemoveRange(from, parts.Count - from);
        parts.Add(count * denominator);
        return true;
    }

    /// <summary>Multiplies what is smaller than the scale by it.</summary>
    internal bool TryScale(decimal scale)
    {
        int from = parts.Count;
        decimal count = 0;
        while (from > 0 && parts[from - 1] < scale)
            count += parts[--from];
        if (count == 0 && from > 0 && scale > 1000 && parts[^1] <= 1000 * scale)
            (from, count) = (0, Value);
        if (count == 0 || count * scale > Most || (from > 0 && Noughts(parts[from - 1]) < count * scale))
            return false;
        parts.RemoveRange(from, parts.Count - from);
        parts.Add(count * scale);
        return true;
    }

    internal void Clear() => parts.Clear();

    /// <summary>The thousand, million or milliard that a number counts; 1 where it does not end in one.</summary>
    internal static decimal Scale(decimal value)
    {
        decimal noughts = Noughts(value), scale = 1;
        while (scale * 1000 <= noughts)
            scale *= 1000;
        return scale;
    }

    internal static decimal Noughts(decimal value)
    {
        decimal noughts = 1;
        while (value % (noughts * 10) == 0 && noughts < Most)
            noughts *= 10;
        return noughts;
    }
}
