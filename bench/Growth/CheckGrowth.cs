using Dragoman.Fidelity;
using Dragoman.Fidelity.Tests;
using Dragoman.Languages;

namespace Dragoman.Growth.Bench;

/// <summary>The fidelity check over a hundred thousand characters and twice as many of one thing.</summary>
internal static class CheckGrowth
{
    private const int Half = 100_000;

    private static readonly (string From, string To)[] Directions = [("en", "fa"), ("fa", "en"), ("ar", "zh"), ("zh", "de"), ("ru", "tr"), ("fr", "he"), ("ur", "es")];

    public static void Measure(TextWriter output)
    {
        List<Growth> all = [];
        foreach (var (from, to) in Directions)
        {
            foreach (var piece in HostileTexts.Pieces)
                all.Add(Growth.Of($"{from} → {to}: {Shown(piece)}", Half, length => Check(from, HostileTexts.Repeated(piece, length), to, HostileTexts.Repeated(piece, length))));
            all.Add(Growth.Of($"{from} → {to}: quotations in quotations", Half / 12, depth => Check(from, HostileTexts.Nested(depth), to, HostileTexts.Nested(depth))));
        }
        Growth.Print(output, "Check, 100,000 and 200,000 characters on each side", all);
    }

    private static void Check(string from, string source, string to, string target) =>
        FidelityCheck.Check(new(new(source, LanguageTag.Parse(from)), new(target, LanguageTag.Parse(to))));

    private static string Shown(string piece) => string.Concat(piece.Select(c => c is < ' ' or (>= '\u2000' and < '\u2070') or >= '\uD800' and < '\uE000' ? $"\\u{(int)c:X4}" : c.ToString()));
}
