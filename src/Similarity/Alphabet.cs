using System.Text;

namespace Dragoman.Similarity;

/// <summary>
/// Numbers the characters of one side in the order in which they are first met, so that a text of an alphabetic script fits one byte a
/// character. Symbol 0 stands between texts. One writer, many readers: a number once given never changes.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>What a reader gets for a character that no text has: it equals no symbol of any text.</summary>
    internal const ushort Unknown = ushort.MaxValue;

    // The last number is shared by all that come after 65,533 others: they count as the same character.
    private const int Last = ushort.MaxValue - 1;
    private const int RunesInAll = 0x110000;
    private const int PageSize = 256;

    private readonly ushort[]?[] pages = new ushort[RunesInAll / PageSize][];
    private readonly List<Rune> runes = [new Rune('\0')];
    private bool[] isWordPart = new bool[ushort.MaxValue + 1];
    private bool[] standsAlone = new bool[ushort.MaxValue + 1];

    internal int Count => runes.Count;

    /// <summary>The characters in the order of their numbers, from 1.</summary>
    internal IEnumerable<Rune> Runes => runes.Skip(1);

    /// <summary>Whether a symbol belongs to words: letters with their marks, and digits.</summary>
    internal bool IsWordPart(int symbol) => isWordPart[symbol];

    /// <summary>Whether a symbol is of a script that writes no spaces, so that a word may begin before or after it.</summary>
    internal bool StandsAlone(int symbol) => standsAlone[symbol];

    /// <summary>Writes the symbols of a text that a reader asks for.</summary>
    /// <returns>How many there are.</returns>
    internal int Read(string text, Span<ushort> into)
    {
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
            into[length++] = Find(rune) is > 0 and var symbol ? symbol : Unknown;
        return length;
    }

    /// <summary>Writes the symbols of a text that is added; new characters get a number.</summary>
    /// <returns>How many there are.</returns>
    internal int Learn(string text, Span<ushort> into)
    {
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
            into[length++] = Find(rune) is > 0 and var symbol ? symbol : Learn(rune);
        return length;
    }

    internal ushort Learn(Rune rune)
    {
        int symbol = Math.Min(runes.Count, Last);
        if (symbol == runes.Count)
            runes.Add(rune);
        isWordPart[symbol] = WordParts.Contains(rune);
        standsAlone[symbol] = WordParts.StandsAlone(rune);
        ushort[] page = pages[rune.Value / PageSize] ?? new ushort[PageSize];
        page[rune.Value % PageSize] = (ushort)symbol;
        Volatile.Write(ref pages[rune.Value / PageSize], page);
        return (ushort)symbol;
    }

    private ushort Find(Rune rune) => Volatile.Read(ref pages[rune.Value / PageSize]) is { } page ? page[rune.Value % PageSize] : (ushort)0;
}
