using System.Globalization;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Stories.Matching;

namespace Dragoman.Growth.Bench;

/// <summary>Pairing, matching and comparing texts of a thousand long paragraphs and of two thousand.</summary>
internal static class MatchingGrowth
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private const int Blocks = 1000, Words = 30_000;

    public static void Measure(TextWriter output) => Growth.Print(output, "Matching, 1,000 and 2,000 paragraphs; comparing, 30,000 and 60,000 words",
    [
        Growth.Of("pairing a text with its translation that lacks the first paragraph", Blocks, blocks =>
        {
            var source = Text(11, blocks);
            BlockPairing.Pair(source, English, [.. source.Skip(1)], English);
        }),
        Growth.Of("matching a text with itself, edited and turned about", Blocks, blocks =>
        {
            var before = Text(7, blocks);
            BlockMatching.Match(before, [.. before.Select((block, at) => (block.Kind, string.Create(CultureInfo.InvariantCulture, $"{block.Text} edit{at}"))).Reverse()]);
        }),
        Growth.Of("comparing two texts with nothing in common", Words, words => WordDiff.Between(Count("before", words), Count("after", words))),
    ]);

    private static List<(BlockKind Kind, string Text)> Text(int seed, int blocks)
    {
        var random = new Gibberish(seed);
        return [.. Enumerable.Range(0, blocks).Select(_ => (BlockKind.Paragraph, random.Sentence(40)))];
    }

    private static string Count(string word, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(n => string.Create(CultureInfo.InvariantCulture, $"{word}{n}")));
}
