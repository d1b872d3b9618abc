using System.Text;

namespace Dragoman.Stories.Matching;

/// <summary>
/// The consonants of a name in classes that transliteration keeps: "Stoltenberg", «استولتنبرگ» and «Столтенберг» are one skeleton.
/// Vowels, half vowels and h are dropped, b and p, k and g, and the sibilants are one each. It compares, it does not transliterate.
/// </summary>
internal static class Skeletons
{
    /// <summary>Shorter ones are shared by too many words.</summary>
    private const int Shortest = 3;

    /// <summary>A Latin word without a capital is worth comparing where it is long: "ministre" and "ministro", not "para" and "pour".</summary>
    private const int ShortestLatin = 5;

    private static readonly Dictionary<char, char> Classes = ClassesOf(
        ('b', "bpبپбп"), ('t', "tتطт"), ('d', "dدضذд"), ('r', "rرڑр"), ('l', "lلл"), ('m', "mمм"), ('n', "nنںн"), ('f', "fفф"),
        ('k', "kqgcخغقکكگкгх"), ('s', "szxثسشصزظسچсзшщцч"), ('j', "jجژж"), ('t', "ٹ"), ('d', "ڈ"));

    /// <summary>The skeletons of the words of a text; of the given Latin names and acronyms also the short ones.</summary>
    public static IEnumerable<string> Of(string text, IEnumerable<string> latinWords)
    {
        foreach (var word in latinWords)
        {
            if (Of(word.ToLowerInvariant()) is { } skeleton)
                yield return skeleton;
        }
        foreach (var token in Words.Of(text))
        {
            var word = text.Substring(token.Start, token.Length).ToLowerInvariant();
            if (token.Kind != TokenKind.Word || (IsLatin(word[0]) && word.Length < ShortestLatin))
                continue;
            if (Of(word) is { } skeleton)
                yield return skeleton;
            var article = word.IndexOf("ال", StringComparison.Ordinal);
            if (article is 0 or 1 && Of(word[(article + 2)..]) is { } bare)
                yield return bare;
        }
    }

    private static bool IsLatin(char letter) => letter is < '\u0370' or >= '\u1E00' and <= '\u1EFF';

    private static string? Of(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (Classes.TryGetValue(ClassLetter(word, i), out var sound) && (skeleton.Length == 0 || skeleton[^1] != sound))
                skeleton.Append(sound);
        }
        return skeleton.Length < Shortest ? null : skeleton.ToString();
    }

    /// <summary>Spellings of two letters, and the soft c: ph sounds as f, ch and ce as a sibilant.</summary>
    private static char ClassLetter(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : ' ';
        return (word[at], next) switch
        {
            ('p', 'h') => 'f',
            ('c', 'h' or 'e' or 'i' or 'y') => 's',
            ('g', 'e' or 'i') => 'j',
            (var letter, _) => letter,
        };
    }

    private static Dictionary<char, char> ClassesOf(params (char Sound, string Letters)[] classes) =>
        classes.SelectMany(c => c.Letters.Select(l => (l, c.Sound))).DistinctBy(p => p.l).ToDictionary(p => p.l, p => p.Sound);
}
