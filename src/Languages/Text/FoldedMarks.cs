using System.Globalization;
using System.Text;

namespace Dragoman.Languages;

/// <summary>Which characters folding leaves out.</summary>
internal static class FoldedMarks
{
    internal static bool Drops(Rune rune, Rune letter) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => true,
        UnicodeCategory.NonSpacingMark => DropsMark(rune.Value, rune, letter.Value),
        _ => rune.Value is 0x0640 or 0x0621,
    };

    internal static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool DropsMark(int mark, Rune rune, int letter) => mark switch
    {
        0x0345 => true,
        >= 0x0300 and <= 0x036F => letter < 0x0400 || letter is >= 0x1D00 and <= 0x1FFF || (mark == 0x0308 && letter is 'е'),
        >= 0x0653 and <= 0x0655 => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => true,
        _ => ReadingMarks.Contains(rune),
    };
}
