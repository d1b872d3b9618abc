using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>What a quotation mark does where it stands.</summary>
internal enum MarkRole
{
    /// <summary>An apostrophe, a prime, the gershayim of a Hebrew abbreviation.</summary>
    None,
    Opens,
    Closes,
}

/// <summary>A character that can mark a quotation: what it is by itself, and what it does where it stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotationMark(int Start, int Length, bool IsSingle, bool IsTitle, MarkRole Role)
{
    private const string Singles = "'‘’‚‛‹›`";

    private const string Doubles = "\"“”„‟«»″״＂「」『』《》〈〉〝〞";

    /// <summary>Their shape alone says what they do, in every language.</summary>
    private const string AlwaysOpen = "„‚「『《〈〝";

    private const string AlwaysClose = "」』》〉〞";

    internal static bool IsOne(char c) => (c < 128 ? c is '"' or '\'' or '`' : c is >= '\u2018' and <= '\u203A' or '«' or '»' or '\u05F4' or '＂' or (>= '\u3008' and <= '\u301E'))
        && (Singles.Contains(c, StringComparison.Ordinal) || Doubles.Contains(c, StringComparison.Ordinal));

    /// <summary>Reads the mark at an index; two single marks in a row are a double one.</summary>
    internal static QuotationMark Read(string text, int index, bool singleIsOpen, bool doubleIsOpen)
    {
        char c = text[index];
        bool isSingle = Singles.Contains(c, StringComparison.Ordinal);
        bool isTwin = isSingle && index + 1 < text.Length && text[index + 1] == c && IsTwin(text, index, singleIsOpen);
        isSingle &= !isTwin;
        int length = isTwin ? 2 : 1;
        char before = index > 0 ? text[index - 1] : ' ';
        char after = index + length < text.Length ? text[index + length] : ' ';
        MarkRole role = isSingle
            ? RoleOfSingle(c, before, after, singleIsOpen)
            : RoleOfDouble(text, index, c, before, after, doubleIsOpen);
        return new(index, length, isSingle, c is '《' or '》' or '〈' or '〉', role);
    }

    /// <summary>Not the end of a quotation in a quotation: 'she said ''no''', where single marks are open.</summary>
    private static bool IsTwin(string text, int index, bool singleIsOpen) =>
        !singleIsOpen && (index + 2 >= text.Length || text[index + 2] != text[index]);

    private static MarkRole RoleOfSingle(char c, char before, char after, bool isOpen)
    {
        if (AlwaysOpen.Contains(c, StringComparison.Ordinal))
            return MarkRole.Opens;
        if (IsInWord(before) && IsInWord(after))
            return MarkRole.None;
        if (OpensBy(before) && !ClosesBy(after))
            return char.IsDigit(after) || c is '’' ? MarkRole.None : MarkRole.Opens;
        return isOpen && !OpensBy(before) ? MarkRole.Closes : MarkRole.None;
    }

    private static MarkRole RoleOfDouble(string text, int index, char c, char before, char after, bool isOpen)
    {
        if (AlwaysOpen.Contains(c, StringComparison.Ordinal))
            return MarkRole.Opens;
        if (AlwaysClose.Contains(c, StringComparison.Ordinal))
            return MarkRole.Closes;
        if (IsGershayim(text, index, c, before, after) || (!isOpen && IsInches(c, before)))
            return MarkRole.None;
        if (ByShape(c, before, after, isOpen) is { } role)
            return role;
        return c is '"' or '＂' or '״' or '″' && IsInWord(before) && IsInWord(after) && !isOpen ? MarkRole.None : ByPlace(before, after, isOpen);
    }

    /// <summary>Curly and angle marks do what their shape says, but where what stands around them says the opposite: ”so“, »so«.</summary>
    private static MarkRole? ByShape(char c, char before, char after, bool isOpen) => c switch
    {
        '«' or '“' when OpensBy(before) || before is '’' or '\'' || (!isOpen && !ClosesBy(after)) => MarkRole.Opens,
        '»' or '”' when isOpen || !OpensBy(before) || ClosesBy(after) => MarkRole.Closes,
        _ => null,
    };

    private static MarkRole ByPlace(char before, char after, bool isOpen)
    {
        bool opens = OpensBy(before), closes = ClosesBy(after);
        if (opens == closes)
            return isOpen ? MarkRole.Closes : MarkRole.Opens;
        return opens ? MarkRole.Opens : MarkRole.Closes;
    }

    /// <summary>Hebrew writes an abbreviation with the mark before its last letter: ארה"ב.</summary>
    private static bool IsGershayim(string text, int index, char c, char before, char after) =>
        c is '"' or '״' or '”' && before is >= 'א' and <= 'ת' && after is >= 'א' and <= 'ת'
        && (index + 2 >= text.Length || text[index + 2] is not (>= 'א' and <= 'ת'));

    private static bool IsInches(char c, char before) => c is '"' or '″' or '”' && char.IsDigit(before);

    private static bool OpensBy(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '/' or '\u200E' or '\u200F' or '\u2067' or '\u2066'
        || char.GetUnicodeCategory(before) is System.Globalization.UnicodeCategory.DashPunctuation or System.Globalization.UnicodeCategory.InitialQuotePunctuation
        || before is '"' or '„' or '‚' or '¿' or '¡';

    private static bool ClosesBy(char after) => char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '…'
        or '؟' or '،' or '؛' or '۔' or '。' or '，' or '\u200F' or '\u200E' || char.GetUnicodeCategory(after) is System.Globalization.UnicodeCategory.DashPunctuation
        or System.Globalization.UnicodeCategory.FinalQuotePunctuation;

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c);
}
