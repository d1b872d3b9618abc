using Dragoman.Languages;
using Dragoman.Similarity;

namespace Dragoman.Memory;

/// <summary>
/// The words of the other language that answer a phrase: those that stand in its translations far more often than elsewhere (log-likelihood
/// ratio, T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993).
/// </summary>
internal sealed class Counterparts
{
    /// <summary>So many units are enough to tell.</summary>
    public const int Sample = 60;

    private const int MostAnswers = 3;

    // A chance of one in ten thousand, at one degree of freedom.
    private const double Telling = 15.1;

    private readonly HashSet<string> answers;

    /// <param name="found">Units that hold the phrase.</param>
    /// <param name="usual">How often words stand in any units.</param>
    public Counterparts(WordFrequencies usual, Side side, IReadOnlyList<MemoryUnit> found)
    {
        var other = side == Side.Source ? Side.Target : Side.Source;
        answers = found
            .SelectMany(unit => WordFrequencies.WordsOf(other == Side.Source ? unit.Source : unit.Target))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, Surprise: Surprise(group.Count(), found.Count, usual.Of(other, group.Key), usual.Units)))
            .Where(word => word.Surprise >= Telling)
            .OrderByDescending(word => word.Surprise).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(MostAnswers)
            .Select(word => word.Word)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Where they stand in a text.</summary>
    public IReadOnlyList<Range> In(string text) => answers.Count == 0 ? [] : [.. WordSpans.Of(text).Where(place => answers.Contains(Folding.ForMatching(text[place])))];

    /// <summary>How surprising it is that a word stands in so many of these units, when it stands in so many of those.</summary>
    private static double Surprise(int here, int units, int there, int others)
    {
        double a = here, b = there, c = units - here, d = others - there;
        if (a * others <= b * units)
            return 0;
        return 2 * (Part(a) + Part(b) + Part(c) + Part(d) - Part(a + b) - Part(c + d) - Part(a + c) - Part(b + d) + Part(a + b + c + d));
    }

    private static double Part(double count) => count <= 0 ? 0 : count * Math.Log(count);
}
