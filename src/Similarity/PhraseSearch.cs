using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dragoman.Similarity;

/// <summary>Reads through all texts of a side for a phrase: at a million units that takes less time than an index of words is worth.</summary>
internal sealed class PhraseSearch(Alphabet alphabet, ushort[] phrase, int limit)
{
    private const long WholeWords = 1L << 32;

    private readonly byte[]? narrow = phrase.All(symbol => symbol <= byte.MaxValue) ? [.. phrase.Select(symbol => (byte)symbol)] : null;
    private readonly SortedSet<long> first = [];
    private long least;
    private int whole;
    private int inside;

    /// <summary>Looks through every so many-th block.</summary>
    internal void In(ReadOnlySpan<UnitBlock> blocks, Side side, int part, int parts)
    {
        if (phrase.Length == 0 || phrase.Contains(Alphabet.Unknown))
            return;
        for (int i = part; i < blocks.Length; i += parts)
        {
            UnitBlock block = blocks[i];
            int count = block.Count;
            TextPile texts = side == Side.Source ? block.Sources : block.Targets;
            if (texts.Wide is { } wide)
                Search<ushort>(block, texts, wide.AsSpan(0, texts.Start(count)), phrase);
            else if (narrow is not null)
                Search<byte>(block, texts, texts.Narrow.AsSpan(0, texts.Start(count)), narrow);
        }
    }

    /// <summary>What several searches found together.</summary>
    internal static PhraseHits Joined(IReadOnlyList<PhraseSearch> searches, int limit) => new(
        searches.Sum(search => search.whole),
        searches.Sum(search => search.inside),
        [.. searches.SelectMany(search => search.first).OrderDescending().Take(limit).Select(key => (int)key)]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search<T>(UnitBlock block, TextPile texts, ReadOnlySpan<T> text, ReadOnlySpan<T> sought)
        where T : unmanaged, IBinaryInteger<T>
    {
        int slot = 0;
        for (int at = Next(text, sought, 0); at >= 0; at = Next(text, sought, texts.Start(slot + 1)))
        {
            while (texts.Start(slot + 1) <= at)
                slot++;
            if (!block.IsWithdrawn(slot))
                Take(block.Id(slot), IsWholeSomewhere(text[..texts.Start(slot + 1)], sought, at));
        }
    }

    private static int Next<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sought, int from)
        where T : unmanaged, IBinaryInteger<T>
    {
        int found = text[from..].IndexOf(sought);
        return found < 0 ? -1 : from + found;
    }

    private bool IsWholeSomewhere<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sought, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (; at >= 0; at = Next(text, sought, at + 1))
        {
            if ((at == 0 || Parts(text[at - 1], text[at])) && Parts(text[at + sought.Length - 1], text[at + sought.Length]))
                return true;
        }

        return false;
    }

    private bool Parts<T>(T before, T after)
        where T : unmanaged, IBinaryInteger<T>
    {
        (int left, int right) = (int.CreateTruncating(before), int.CreateTruncating(after));
        return !alphabet.IsWordPart(left) || !alphabet.IsWordPart(right) || alphabet.StandsAlone(left) || alphabet.StandsAlone(right);
    }

    private void Take(int id, bool isWhole)
    {
        _ = isWhole ? whole++ : inside++;
        long key = (isWhole ? WholeWords : 0) | (uint)id;
        if (first.Count == limit && key < least)
            return;
        first.Add(key);
        if (first.Count > limit)
            first.Remove(first.Min);
        least = first.Min;
    }
}
