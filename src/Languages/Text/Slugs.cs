using System.Globalization;
using System.Text;

namespace Dragoman.Languages;

/// <summary>The part of an address that a headline gives: words of any script, joined with hyphens.</summary>
public static class Slugs
{
    private const string Fallback = "story";

    /// <summary>
    /// Makes the slug. Letters and digits of every script stay, in lower case and NFC; vowel marks of Arabic and Hebrew, tatweel and
    /// apostrophes go; ZWNJ and all else part words. A headline without a letter or digit gives "story".
    /// </summary>
    /// <param name="headline">Any text.</param>
    /// <param name="maxLength">The most UTF-16 units, at least 5; it is cut after a whole word where it can be.</param>
    /// <returns>The slug: never empty, and safe as one segment of a path or address.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than 5.</exception>
    public static string Of(string headline, int maxLength = 60)
    {
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, Fallback.Length);
        string slug = Cut(Words(WellFormed.Of(headline).Normalize(NormalizationForm.FormC)), maxLength);
        return slug.Length == 0 ? Fallback : slug;
    }

    private static string Words(string text)
    {
        StringBuilder slug = new(text.Length);
        bool parted = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsDropped(rune))
                continue;
            if (!IsKept(rune) || (slug.Length == 0 && IsMark(rune)))
            {
                parted = true;
                continue;
            }

            if (parted && slug.Length > 0 && !IsMark(rune))
                slug.Append('-');
            parted = false;
            slug.Append(Lower(rune).ToString());
        }

        return slug.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug;

        int hyphen = slug.LastIndexOf('-', maxLength);
        if (hyphen > 0)
            return slug[..hyphen];
        int end = 0;
        for (int next = 0; next <= maxLength; next += StringInfo.GetNextTextElementLength(slug, next))
            end = next;
        return slug[..end];
    }

    /// <summary>The platform's invariant lower case leaves the dotted capital of Turkish alone.</summary>
    private static Rune Lower(Rune rune) => rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDropped(Rune rune) =>
        rune.Value is '\u0640' or '\'' or '\u2019' or '\u02BC' or '\u00AD' or '\u200D' || ReadingMarks.Contains(rune) || IsVariationSelector(rune);

    private static bool IsVariationSelector(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;
}
