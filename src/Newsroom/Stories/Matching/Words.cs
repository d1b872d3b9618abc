using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Stories.Matching;

internal enum TokenKind
{
    Word,
    Space,
    Punctuation,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts text into words, white space and punctuation; the tokens concatenated are the text.
/// A word is a run of letters, digits, joiners and combining marks; where a script sets no spaces, a character is a word.
/// </summary>
internal static class Words
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 3 + 1);
        for (var at = 0; at < text.Length;)
        {
            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }
        return tokens;
    }

    /// <summary>True where a character is a word: Han, kana, Thai, Lao, Burmese, Khmer.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value is >= 0x0E00 and <= 0x0EFF
        or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF
        or >= 0x3005 and <= 0x3007 or >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9F or >= 0x20000 and <= 0x3FFFF;

    private static Token Next(string text, int start)
    {
        var rune = RuneAt(text, start);
        var end = start + rune.Length;
        if (Rune.IsWhiteSpace(rune.Rune))
        {
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            return new Token(start, end - start, TokenKind.Space);
        }
        var letter = Rune.IsLetterOrDigit(rune.Rune);
        if (!letter || IsUnspaced(rune.Rune))
            return new Token(start, EndOfMarks(text, end) - start, letter ? TokenKind.Word : TokenKind.Punctuation);
        return new Token(start, EndOfWord(text, end) - start, TokenKind.Word);
    }

    private static int EndOfMarks(string text, int at)
    {
        while (at < text.Length && RuneAt(text, at) is var next && IsMarkOrJoiner(next.Rune))
            at += next.Length;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length)
        {
            var next = RuneAt(text, at);
            if (IsUnspaced(next.Rune))
                break;
            if (!Rune.IsLetterOrDigit(next.Rune) && !IsMarkOrJoiner(next.Rune) && !JoinsWithin(text, at))
                break;
            at += next.Length;
        }
        return at;
    }

    /// <summary>An apostrophe between letters, a separator between digits: "don't" and "1,250.5" are one word each.</summary>
    private static bool JoinsWithin(string text, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        return text[at] switch
        {
            '\'' or '\u2019' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
            '.' or ',' or '\u066B' or '\u066C' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsMarkOrJoiner(Rune rune) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A lone surrogate counts as one unknown character.</summary>
    private static (Rune Rune, int Length) RuneAt(string text, int at)
    {
        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        return (rune, length);
    }
}
