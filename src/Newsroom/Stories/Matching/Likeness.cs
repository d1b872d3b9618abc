using System.Runtime.InteropServices;

namespace Dragoman.Stories.Matching;

/// <summary>
/// How alike the blocks of two versions of a text are: the words they share, a rare word weighing more than a common one.
/// In scripts without spaces, pairs of neighbouring characters stand for words.
/// </summary>
internal sealed class Likeness
{
    private const int FewestWordsOfPart = 5;
    private const double PartOfWhole = 0.8;
    private const int MostHolders = 100;

    private readonly Dictionary<string, int>[] before;
    private readonly Dictionary<string, int>[] after;
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly double[] beforeWeights;
    private readonly double[] afterWeights;

    public Likeness(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        this.before = [.. before.Select(WordsOf)];
        this.after = [.. after.Select(WordsOf)];
        Weigh();
        beforeWeights = [.. this.before.Select(WeightOf)];
        afterWeights = [.. this.after.Select(WeightOf)];
    }

    /// <summary>
    /// The pairs of the given blocks that share a word, with their likeness from 0 to 1.
    /// In a long text one shared word must be of the rarer ones: a pair without would not be alike, and there are millions.
    /// </summary>
    public IEnumerable<(int Before, int After, double Likeness)> Pairs(IReadOnlyList<int> befores, IReadOnlyList<int> afters)
    {
        var holders = Holders(befores);
        foreach (var j in afters)
        {
            var candidates = after[j].Keys.Select(w => holders.GetValueOrDefault(w, [])).Where(h => h.Count <= MostHolders)
                .SelectMany(h => h).Distinct();
            foreach (var i in candidates)
                yield return (i, j, Of(i, j));
        }
    }

    private double Of(int i, int j)
    {
        var shared = after[j].Sum(w => Math.Min(w.Value, before[i].GetValueOrDefault(w.Key)) * weights[w.Key]);
        var likeness = 2 * shared / (beforeWeights[i] + afterWeights[j]);
        var fewest = Math.Min(before[i].Count, after[j].Count);
        if (fewest < FewestWordsOfPart)
            return likeness;
        // A part of a paragraph that was split, or a paragraph that a sentence was added to.
        return Math.Max(likeness, PartOfWhole * shared / Math.Min(beforeWeights[i], afterWeights[j]));
    }

    private Dictionary<string, List<int>> Holders(IReadOnlyList<int> blocks)
    {
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var i in blocks)
        {
            foreach (var word in before[i].Keys)
            {
                if (!holders.TryGetValue(word, out var list))
                    holders[word] = list = [];
                list.Add(i);
            }
        }
        return holders;
    }

    private void Weigh()
    {
        var blocks = before.Length + after.Length;
        var holding = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in before.Concat(after).SelectMany(b => b.Keys))
            CollectionsMarshal.GetValueRefOrAddDefault(holding, word, out _)++;
        foreach (var (word, count) in holding)
            weights[word] = Math.Log(1 + (double)blocks / count);
    }

    private double WeightOf(Dictionary<string, int> words) => words.Sum(w => w.Value * weights[w.Key]);

    private static Dictionary<string, int> WordsOf(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = Words.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            var paired = i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word;
            var word = text.Substring(token.Start, paired ? token.Length + tokens[i + 1].Length : token.Length);
            CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _)++;
        }
        return words;
    }
}
