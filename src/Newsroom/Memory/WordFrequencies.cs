using Dragoman.Languages;
using Dragoman.Similarity;

namespace Dragoman.Memory;

/// <summary>In how many units of a sample a word stands.</summary>
internal sealed class WordFrequencies
{
    private readonly Dictionary<string, int> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> targets = new(StringComparer.Ordinal);

    public WordFrequencies(IReadOnlyCollection<UnitRow> sample)
    {
        Units = sample.Count;
        foreach (var unit in sample)
        {
            Count(sources, unit.Source);
            Count(targets, unit.Target);
        }
    }

    public int Units { get; }

    public int Of(Side side, string word) => (side == Side.Source ? sources : targets).GetValueOrDefault(word);

    /// <summary>The different words of a text, folded.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        WordSpans.Of(text).Select(place => Folding.ForMatching(text[place])).Where(word => word.Length > 1).Distinct(StringComparer.Ordinal);

    private static void Count(Dictionary<string, int> counts, string text)
    {
        foreach (var word in WordsOf(text))
            counts[word] = counts.GetValueOrDefault(word) + 1;
    }
}
