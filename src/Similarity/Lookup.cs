using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>
/// One look-up at a time: what it works with is kept for the next, so that looking up allocates nothing but its answer. What runs once a unit
/// is compiled in full at once: a command that asks three texts would else be answered by the slow code.
/// </summary>
internal sealed class Lookup
{
    private const int BlocksAtOnce = 16;

    private readonly QueryWindows windows = new();
    private readonly FarDistance far = new();
    private readonly PairCount pairs = new();
    private readonly Nearest nearest = new();
    private readonly Lane[] lanes = new Lane[Lane.InAll];
    private ushort[] query = [];
    private Allowance allowance;
    private bool areWindowsSet;
    private bool isFarSet;
    private int least;
    private int part;
    private int parts;

    internal Nearest Nearest => nearest;

    /// <summary>Takes a query on.</summary>
    /// <returns>Whether there is anything in it.</returns>
    internal bool Ask(string text, Alphabet alphabet, int limit)
    {
        if (query.Length < text.Length)
            query = new ushort[text.Length];
        allowance = new(alphabet.Read(text, query), 100);
        nearest.Limit = limit;
        (isFarSet, areWindowsSet) = (false, false);
        return allowance.QueryLength > 0;
    }

    /// <summary>
    /// Looks in every so many-th block of the classes that can hold a match, those of about the query's length first: a good match found
    /// early spares work.
    /// </summary>
    internal void LookIn(GrowingList<UnitBlock>[] classes, PairRows? rows, int percent, int one, int of)
    {
        nearest.Clear();
        (part, parts) = (one, of);
        least = percent;
        allowance = new(allowance.QueryLength, percent);
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
        for (int from = part; from < blocks.Length; from += parts * BlocksAtOnce)
            LookInSome(blocks[from..Math.Min(blocks.Length, from + (parts * BlocksAtOnce))], number, rows);
    }

    /// <summary>Where as many are held as were asked for, only better ones are sought from then on: the filter lets less through.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookInSome(ReadOnlySpan<UnitBlock> blocks, int number, PairRows? rows)
    {
        allowance = new(allowance.QueryLength, Math.Max(least, nearest.WorstPercent));
        if (LengthClasses.Shortest(number) > allowance.Longest || LengthClasses.Longest(number) < allowance.Shortest)
            return;
        Band band = Band.Of(allowance, number);
        ReadOnlySpan<ushort> asked = query.AsSpan(0, allowance.QueryLength);
        bool filtered = rows is not null && band.IsBounded && pairs.Ask(asked, band, rows);
        bool isNear = band.IsBounded && band.Width <= 2 * QueryWindows.Width && PrepareWindows(asked);
        for (int i = 0; i < blocks.Length; i += parts)
        {
            int count = blocks[i].Count;
            Vector512<ulong> candidates = filtered && blocks[i].Filter is { } filter ? pairs.Enough(filter) : Vector512<ulong>.AllBitsSet;
            if (candidates == Vector512<ulong>.Zero)
                continue;
            if (!isNear)
                MeasureFar(blocks[i], count, candidates);
            else if (blocks[i].Sources.Wide is { } wide)
                MeasureNear(blocks[i], count, candidates, wide, band);
            else
                MeasureNear(blocks[i], count, candidates, blocks[i].Sources.Narrow, band);
        }
    }

    private bool PrepareWindows(ReadOnlySpan<ushort> asked)
    {
        // For the furthest that a near band can reach: what is asked later may be allowed more.
        if (!areWindowsSet && !windows.Set(asked, asked.Length + (2 * QueryWindows.Width)))
            return false;
        return areWindowsSet = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MeasureNear<T>(UnitBlock block, int count, Vector512<ulong> candidates, T[] text, Band band)
        where T : unmanaged, IBinaryInteger<T>
    {
        int used = 0;
        for (int word = 0; word < Vector512<ulong>.Count; word++)
        {
            for (ulong units = candidates[word] & block.Standing(word, count); units != 0; units &= units - 1)
            {
                int slot = (word * 64) + BitOperations.TrailingZeroCount(units), length = block.Sources.Length(slot);
                int allowed = Allowed(length);
                if (Math.Abs(length - allowance.QueryLength) > allowed)
                    continue;
                lanes[used++] = new(slot, block.Sources.Start(slot), length, allowed);
                if (used == Lane.InAll)
                    used = Measure(block, text, band, used);
            }
        }

        if (used > 0)
            Measure(block, text, band, used);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Measure<T>(UnitBlock block, T[] text, Band band, int used)
        where T : unmanaged, IBinaryInteger<T>
    {
        lanes.AsSpan(used).Clear();
        NearDistance<T> near = new(text, lanes, windows, band.Ahead);
        Vector512<long> distances = band.Width <= QueryWindows.Width ? near.In64() : near.In128();
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
                int start = block.Sources.Start(slot), allowed = Allowed(length);
                int distance = block.Sources.Wide is { } wide
                    ? far.Compute<ushort>(wide.AsSpan(start, length), allowed)
                    : far.Compute<byte>(block.Sources.Narrow.AsSpan(start, length), allowed);
                if (distance <= allowed)
                    Offer(block, slot, distance, length);
            }
        }
    }

    private int Allowed(int length) => nearest.Allowed(Math.Max(length, allowance.QueryLength), allowance.Edits(length));

    private void Offer(UnitBlock block, int slot, int distance, int length) =>
        nearest.Offer(new(block.Id(slot), distance, Math.Max(length, allowance.QueryLength)));
}
