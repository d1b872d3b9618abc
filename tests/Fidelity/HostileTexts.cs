namespace Dragoman.Fidelity.Tests;

/// <summary>Texts that are hard to read in linear time: the same few characters over and over.</summary>
internal static class HostileTexts
{
    /// <summary>What is repeated.</summary>
    internal static readonly string[] Pieces =
    [
        "1", "7 ", "۱۲", "٣", "٣و", "1,000,", "1.000.000.", "1/1/", "3-", "½", "²", "12:30:", "1990s ", "$1 ", "€", "5 km ", "6 ft 2 in ", "5%", "٪",
        "\"", "'", "“", "«a ", "”", "„a‘ ", "「", " 'a \"b", "’s ",
        "a", "ا", "字", "十", "二十", "я", "a\u0301", "\u0301", "\u200C", "\uD800", "😀", "\uFFFD", "\u202E", "\0",
        "June ", "3 June ", "فروردین ", "9 تیر 1400 ", "июня ", "Mayıs ", "Tuesday ", "سه‌شنبه ", "yesterday ", "p.m.", "3 and 4 to ", "noon ",
        "and ", "one and ", "one hundred and ", "صد و ", "و", "مئة ", "million ", "half ", "a third of ", "XIV ", "einundzwanzig", "vingt-", "dozen ",
        "Aa Bbcd. ", "Jens Stoltenberg ", "Mr. ", "U.S. ", "al-", "NATO", "not ", "n't ", "ne pas ", "нет ", ". ", ".", "? ", "\n", "\n\n", " ", "-", "(", "a b ",
    ];

    /// <summary>A piece repeated to about as many UTF-16 units.</summary>
    internal static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));

    /// <summary>Quotations in quotations, as deep as is asked.</summary>
    internal static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("“a «b ", depth)) + string.Concat(Enumerable.Repeat("c» d” ", depth));
}
