using System.Text;

namespace Dragoman.Languages;

/// <summary>Marks that help reading and that news leaves out: the vowel signs of Arabic (harakat, Koranic signs) and Hebrew (niqqud, cantillation).</summary>
internal static class ReadingMarks
{
    internal static bool Contains(Rune rune) => rune.Value
        is >= 0x0591 and <= 0x05BD or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or >= 0x0610 and <= 0x061A or >= 0x064B and <= 0x0652 or >= 0x0656 and <= 0x065F or 0x0670
        or >= 0x06D6 and <= 0x06DC or >= 0x06DF and <= 0x06E4 or 0x06E7 or 0x06E8 or >= 0x06EA and <= 0x06ED
        or >= 0x08D3 and <= 0x08E1 or >= 0x08E3 and <= 0x08FF;
}
