using System.Globalization;
using System.Text;

namespace Dragoman.Languages;

/// <summary>What folding writes for a character of decomposed text.</summary>
internal static class FoldedLetters
{
    internal static string Of(Rune rune) => rune.Value switch
    {
        'ي' or 'ى' or 'ې' => "ی",
        'ك' or 'ڪ' => "ک",
        'ة' or 'ہ' or 'ۃ' or 'ە' => "ه",
        'ٱ' or '\u0672' or '\u0673' or '\u0675' => "ا",
        'ı' => "i",
        'ß' or 'ẞ' => "ss",
        '«' or '»' or '\u201F' or '“' or '”' or '„' or '″' or '「' or '」' or '『' or '』' or '《' or '》' or '〝' or '〞' or '\u05F4' => "\"",
        '`' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or 'ʼ' or 'ʻ' or 'ʽ' or 'ʿ' or 'ʾ' or '〈' or '〉' or '\u05F3' => "'",
        '\u2212' or '\u2043' => "-",
        '؟' => "?",
        '،' or '、' or '٬' => ",",
        '؛' => ";",
        '۔' or '。' or '٫' => ".",
        '٪' => "%",
        _ => Rune.IsWhiteSpace(rune) ? " " : ByCategory(rune),
    };

    private static string ByCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.DashPunctuation => "-",
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString(),
    };
}
