using System.Collections.Concurrent;
using Dragoman.Languages;

namespace Dragoman.Similarity;

/// <summary>
/// The translation units of one language pair, found by what their source resembles and by phrases on either side. Texts are compared in
/// the form of <see cref="Folding.ForMatching"/>: letters, digits, joiners, spaces and case are one where readers take them as one. Any
/// number of threads may read while one or more add; additions wait for each other. A unit is found as soon as it is added.
/// </summary>
public sealed partial class TextIndex
{
    /// <summary>The score from which a text resembles another, in per cent.</summary>
    public const int FuzzyFrom = 70;

    // Rows are dealt out when the language has shown itself; until then every unit is compared.
    private const int UnitsToLearnFrom = 4096;

    // From here a look-up is shared out: below, waking a second thread takes longer than it spares.
    private const int UnitsToShare = 100_000;
    private const int MostThreads = 4;

    private readonly Lock writing = new();
    private readonly ConcurrentBag<Lookup> lookups = [];
    private readonly Alphabet sourceAlphabet = new();
    private readonly Alphabet targetAlphabet = new();
    private readonly GrowingList<UnitBlock> blocks = new();
    private readonly GrowingList<UnitBlock>[] classes = [.. Enumerable.Range(0, LengthClasses.Count).Select(_ => new GrowingList<UnitBlock>())];
    private readonly ReferenceTable byId;
    private readonly ReferenceTable bySource;
    private PairRows? rows;
    private int count;

    /// <summary>An index without units.</summary>
    public TextIndex()
    {
        byId = new(reference => (uint)Block(reference).Id(Slot(reference)));
        bySource = new(reference => Block(reference).Hash(Slot(reference)));
    }

    /// <summary>How many units there are.</summary>
    public int Count => Volatile.Read(ref count);

    private int Parts => Count >= UnitsToShare ? Math.Min(Environment.ProcessorCount, MostThreads) : 1;

    /// <summary>Adds a unit; one with the same number is replaced.</summary>
    /// <param name="id">The unit's number; of equal matches the greater one comes first.</param>
    /// <param name="source">Any text.</param>
    /// <param name="target">Its translation.</param>
    public void Add(int id, string source, string target) => AddFolded(id, Folding.ForMatching(source), Folding.ForMatching(target));

    /// <summary>Adds a unit whose texts are in the form of <see cref="Folding.ForMatching"/> already.</summary>
    /// <param name="id">The unit's number.</param>
    /// <param name="source">A folded text.</param>
    /// <param name="target">Its folded translation.</param>
    public void AddFolded(int id, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        lock (writing)
        {
            int replaced = byId.Find((uint)id, 0, static (_, _) => true);
            if (replaced >= 0)
                Withdraw(replaced);
            byId.Put(Write(id, source, target), replaced);
            Volatile.Write(ref count, count + 1);
        }
    }

    /// <summary>Takes a unit out.</summary>
    /// <param name="id">The unit's number.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(int id)
    {
        lock (writing)
        {
            int reference = byId.Find((uint)id, 0, static (_, _) => true);
            return reference >= 0 && Withdraw(reference);
        }
    }

    /// <summary>Finds the units whose source, once folded, is that of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The most to find.</param>
    /// <returns>Their numbers, the last added first.</returns>
    public IReadOnlyList<int> FindSame(string text, int limit = 10)
    {
        string folded = Folding.ForMatching(text);
        ushort[] symbols = new ushort[folded.Length];
        int length = sourceAlphabet.Read(folded, symbols);
        List<int> found = [];
        int reference = bySource.Find(SymbolHash.Of(symbols.AsSpan(0, length)), (ReadOnlyMemory<ushort>)symbols.AsMemory(0, length), HasSource);
        for (; reference >= 0 && found.Count < limit; reference = Block(reference).Earlier(Slot(reference)))
        {
            if (!Block(reference).IsWithdrawn(Slot(reference)))
                found.Add(Block(reference).Id(Slot(reference)));
        }

        return found;
    }

    /// <summary>
    /// Finds the units whose source resembles a text. Every unit that reaches the score is considered: the answer is that of comparing all.
    /// </summary>
    /// <param name="text">Any text; one that folds to nothing resembles nothing.</param>
    /// <param name="percent">The least score, from 1 to 100.</param>
    /// <param name="limit">The most to find.</param>
    /// <returns>The best ones in their order: by score, then the greater number.</returns>
    public IReadOnlyList<Near> FindSimilar(string text, int percent = FuzzyFrom, int limit = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        string folded = Folding.ForMatching(text);
        PairRows? known = Volatile.Read(ref rows);
        Lookup[] shares = new Lookup[Parts];
        for (int part = 0; part < shares.Length; part++)
            shares[part] = lookups.TryTake(out Lookup? used) ? used : new();
        IReadOnlyList<Near> found = [];
        if (shares.All(share => share.Ask(folded, sourceAlphabet, limit)))
        {
            found = LookIn(shares, known, percent, limit);
        }

        foreach (Lookup share in shares)
            lookups.Add(share);
        return found;
    }

    /// <summary>Finds the units that hold a word or phrase, without regard to case and the like.</summary>
    /// <param name="side">Where to look.</param>
    /// <param name="phrase">Any text; one that folds to nothing is found nowhere.</param>
    /// <param name="limit">The most units to find.</param>
    /// <returns>How many units hold it, and the first ones: as whole words before inside words, then the greater number.</returns>
    public PhraseHits FindPhrase(Side side, string phrase, int limit = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        string folded = Folding.ForMatching(phrase);
        Alphabet alphabet = side == Side.Source ? sourceAlphabet : targetAlphabet;
        ushort[] symbols = new ushort[folded.Length];
        int length = alphabet.Read(folded, symbols);
        PhraseSearch[] shares = [.. Enumerable.Range(0, Parts).Select(_ => new PhraseSearch(alphabet, symbols[..length], limit))];
        if (shares.Length == 1)
            shares[0].In(blocks.Items, side, 0, 1);
        else
            Parallel.For(0, shares.Length, part => shares[part].In(blocks.Items, side, part, shares.Length));
        return PhraseSearch.Joined(shares, limit);
    }

    private IReadOnlyList<Near> LookIn(Lookup[] shares, PairRows? known, int percent, int limit)
    {
        if (shares.Length == 1)
            shares[0].LookIn(classes, known, percent, 0, 1);
        else
            Parallel.For(0, shares.Length, part => shares[part].LookIn(classes, known, percent, part, shares.Length));
        return shares.Length == 1 ? shares[0].Nearest.ToList() : [.. shares.SelectMany(share => share.Nearest.ToList()).Order().Take(limit)];
    }

    private static int Slot(int reference) => reference & (UnitBlock.Capacity - 1);

    private UnitBlock Block(int reference) => blocks[reference >> UnitBlock.SlotBits];

    private bool HasSource(int reference, ReadOnlyMemory<ushort> text) => Block(reference).Sources.Holds(Slot(reference), text.Span);

    private bool Withdraw(int reference)
    {
        if (Block(reference).IsWithdrawn(Slot(reference)))
            return false;
        Block(reference).Withdraw(Slot(reference));
        Volatile.Write(ref count, count - 1);
        return true;
    }

    private int Write(int id, string source, string target)
    {
        ushort[] symbols = new ushort[source.Length + target.Length];
        int sourceLength = sourceAlphabet.Learn(source, symbols);
        int targetLength = targetAlphabet.Learn(target, symbols.AsSpan(sourceLength));
        ReadOnlyMemory<ushort> text = symbols.AsMemory(0, sourceLength);
        uint hash = SymbolHash.Of(text.Span);
        int earlier = bySource.Find(hash, text, HasSource);
        UnitBlock block = Open(LengthClasses.Of(sourceLength));
        int slot = block.Add(id, hash, earlier, text.Span, symbols.AsSpan(sourceLength, targetLength));
        int reference = (block.Number << UnitBlock.SlotBits) | slot;
        bySource.Put(reference, earlier);
        if (block.IsFull && rows is not null)
            block.Seal(rows);
        else if (rows is null && count >= UnitsToLearnFrom)
            LearnRows();
        return reference;
    }

    private UnitBlock Open(int lengthClass)
    {
        if (classes[lengthClass].Last is { IsFull: false } open)
            return open;
        UnitBlock block = new(blocks.Count, lengthClass);
        blocks.Add(block);
        classes[lengthClass].Add(block);
        return block;
    }

    private void LearnRows()
    {
        PairRows learned = PairRows.Learn(blocks.Items);
        foreach (UnitBlock block in blocks.Items)
        {
            if (block.IsFull)
                block.Seal(learned);
        }

        Volatile.Write(ref rows, learned);
    }
}
