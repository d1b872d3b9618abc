using Dragoman.Memory;

namespace Dragoman.Wire.Exchange;

/// <summary>What became of the units of a file, so far.</summary>
public sealed class ImportedMemory
{
    private const int MostTold = 100;

    private readonly List<RefusedUnit> refused = [];
    private readonly Dictionary<LanguagePair, int> pairs = [];

    /// <summary>How many units the file had.</summary>
    public int Units { get; private set; }

    /// <summary>How many pairs were new. A unit in three languages makes two or more.</summary>
    public int Added { get; private set; }

    /// <summary>How many pairs were here before, still valid or not.</summary>
    public int Known { get; private set; }

    /// <summary>How many units are in other languages than those asked for.</summary>
    public int Elsewhere { get; private set; }

    /// <summary>How many pairs could not be taken in.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<RefusedUnit> Refused => refused;

    /// <summary>The language pairs, with how many pairs of texts each had.</summary>
    public IReadOnlyDictionary<LanguagePair, int> Pairs => pairs;

    internal void Take(int line, IEnumerable<(MemoryUnit? Unit, string? Refused)> read, List<MemoryUnit> batch)
    {
        Units++;
        var any = false;
        foreach (var (unit, reason) in read)
        {
            any = true;
            if (unit is null)
                Refuse(line, reason!);
            else
                batch.Add(unit);
        }
        if (!any)
            Elsewhere++;
    }

    internal void Store(int added, List<MemoryUnit> batch)
    {
        Added += added;
        Known += batch.Count - added;
        foreach (var unit in batch)
            pairs[unit.Languages] = pairs.GetValueOrDefault(unit.Languages) + 1;
    }

    private void Refuse(int line, string reason)
    {
        RefusedCount++;
        if (refused.Count < MostTold)
            refused.Add(new(line, reason));
    }
}

/// <param name="Line">Where the unit begins, counted from 1.</param>
public sealed record RefusedUnit(int Line, string Reason);
