using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>One look-up at a time: what it works with is kept for the next, so that looking up allocates nothing but its answer.</summary>
internal sealed class Lookup
{
    private readonly QueryWindows windows = new();
    private readonly FarDistance far = new();
    private readonly PairCount pairs = new();
    private readonly Nearest nearest = new();
    private readonly NearDistance.Lane[] lanes = new NearDistance.Lane[NearDistance.Lanes];
    private ushort[] query = [];
    private Allowance allowance;
    private bool isFarSet;

    internal IReadOnlyList<Near> Find(string text, Alphabet alphabet, GrowingList<UnitBlock>[] classes, PairRows? rows, int percent, int limit)
    {
        if (query.Length < text.Length)
            query = new ushort[text.Length];
        int length = alphabet.Read(text, query);
        allowance = new(length, percent);
        nearest.Clear(limit);
        isFarSet = false;
        if (length == 0)
            return [];
        if (allowance.Edits(length) < QueryWindows.Width)
            windows.Set(query.AsSpan(0, length), allowance.Longest);
        LookIn(classes, rows);
        return nearest.ToList();
    }

    /// <summary>Looks in the classes that can hold a match, those of about the query's length first: a good match found early spares work.</summary>
    private void LookIn(GrowingList<UnitBlock>[] classes, PairRows? rows)
    {
        int middle = LengthClasses.Of(allowance.QueryLength), first = LengthClasses.Of(allowance.Shortest), last = LengthClasses.Of(allowance.Longest);
        LookIn(classes[middle].Items, middle, rows);
        for (int step = 1; middle - step >= first || middle + step <= last; step++)
        {
            if (middle - step >= first)
                LookIn(classes[middle - step].Items, middle - step, rows);
            if (middle + step <= last)
                LookIn(classes[middle + step].Items, middle + step, rows);
        }
    }

    private void LookIn(ReadOnlySpan<UnitBlock> blocks, int number, PairRows? rows)
    {
        if (blocks.Length == 0)
            return;
        int shortest = Math.Max(LengthClasses.Shortest(number), allowance.Shortest), longest = Math.Min(LengthClasses.Longest(number), allowance.Longest);
        bool filtered = rows is not null && longest <= PairFilter.LongestText;
        if (filtered)
            pairs.Ask(query.AsSpan(0, allowance.QueryLength), allowance, shortest, longest, rows!);
        (int ahead, int behind) = (0, 0);
        for (int length = shortest; length <= longest && longest <= PairFilter.LongestText; length++)
            (ahead, behind) = (Math.Max(ahead, allowance.Ahead(length)), Math.Max(behind, allowance.Behind(length)));
        bool isNear = longest <= PairFilter.LongestText && ahead + behind < QueryWindows.Width && allowance.Edits(allowance.QueryLength) < QueryWindows.Width;
        foreach (UnitBlock block in blocks)
        {
            int count = block.Count;
            Vector512<ulong> candidates = filtered && pairs.Excludes && block.Filter is { } filter ? pairs.Enough(filter) : Vector512<ulong>.AllBitsSet;
            if (candidates == Vector512<ulong>.Zero)
                continue;
            if (!isNear)
                MeasureFar(block, count, candidates);
            else if (block.Sources.Wide is { } wide)
                MeasureNear(block, count, candidates, wide, ahead);
            else
                MeasureNear(block, count, candidates, block.Sources.Narrow, ahead);
        }
    }

    private void MeasureNear<T>(UnitBlock block, int count, Vector512<ulong> candidates, T[] text, int ahead)
        where T : unmanaged, IBinaryInteger<T>
    {
        int used = 0;
        for (int word = 0; word < Vector512<ulong>.Count; word++)
        {
            for (ulong units = candidates[word] & block.Standing(word, count); units != 0; units &= units - 1)
            {
                int slot = (word * 64) + BitOperations.TrailingZeroCount(units), length = block.Sources.Length(slot);
                int allowed = nearest.Allowed(length, allowance.Edits(length));
                if (Math.Abs(length - allowance.QueryLength) > allowed)
                    continue;
                lanes[used++] = new() { Slot = slot, Start = block.Sources.Start(slot), Length = length, Allowed = allowed };
                if (used == NearDistance.Lanes)
                    used = Measure(block, text, ahead, used);
            }
        }

        if (used > 0)
            Measure(block, text, ahead, used);
    }

    [SkipLocalsInit]
    private int Measure<T>(UnitBlock block, T[] text, int ahead, int used)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<long> distances = stackalloc long[NearDistance.Lanes];
        lanes.AsSpan(used).Clear();
        NearDistance.Compute(text, lanes, windows, allowance.QueryLength, ahead, distances);
        for (int lane = 0; lane < used; lane++)
        {
            if (distances[lane] <= lanes[lane].Allowed)
                Offer(block, lanes[lane].Slot, (int)distances[lane], lanes[lane].Length);
        }

        return 0;
    }

    private void MeasureFar(UnitBlock block, int count, Vector512<ulong> candidates)
    {
        if (!isFarSet)
            far.Set(query.AsSpan(0, allowance.QueryLength));
        isFarSet = true;
        for (int word = 0; word < Vector512<ulong>.Count; word++)
        {
            for (ulong units = candidates[word] & block.Standing(word, count); units != 0; units &= units - 1)
            {
                int slot = (word * 64) + BitOperations.TrailingZeroCount(units), length = block.Sources.Length(slot);
                int start = block.Sources.Start(slot), allowed = nearest.Allowed(length, allowance.Edits(length));
                int distance = block.Sources.Wide is { } wide
                    ? far.Compute<ushort>(wide.AsSpan(start, length), allowed)
                    : far.Compute<byte>(block.Sources.Narrow.AsSpan(start, length), allowed);
                if (distance <= allowed)
                    Offer(block, slot, distance, length);
            }
        }
    }

    private void Offer(UnitBlock block, int slot, int distance, int length) =>
        nearest.Offer(new(block.Id(slot), distance, Math.Max(length, allowance.QueryLength)));
}
