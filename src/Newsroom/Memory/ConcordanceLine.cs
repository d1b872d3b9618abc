using Dragoman.Languages;
using Dragoman.Similarity;

namespace Dragoman.Memory;

/// <summary>A unit with the places of the phrase on one side, and of the words that usually answer it on the other.</summary>
public sealed record ConcordanceLine(MemoryUnit Unit, IReadOnlyList<Range> SourceMarks, IReadOnlyList<Range> TargetMarks)
{
    internal static ConcordanceLine Of(MemoryUnit unit, Side side, string phrase, Counterparts counterparts)
    {
        var (sought, other) = side == Side.Source ? (unit.Source, unit.Target) : (unit.Target, unit.Source);
        IReadOnlyList<Range> here = Places(sought, phrase), there = counterparts.In(other);
        return side == Side.Source ? new(unit, here, there) : new(unit, there, here);
    }

    /// <summary>The stretches of whole words that read like the phrase.</summary>
    private static List<Range> Places(string text, string phrase)
    {
        var folded = Folding.ForMatching(phrase);
        var words = WordSpans.Of(text);
        var places = new List<Range>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i; j < words.Count && words[j].End.Value - words[i].Start.Value <= (phrase.Length * 2) + 20; j++)
            {
                var stretch = words[i].Start..words[j].End;
                var read = Folding.ForMatching(text[stretch]);
                if (read == folded || (i == j && read.Contains(folded, StringComparison.Ordinal)))
                {
                    places.Add(stretch);
                    i = j;
                    break;
                }
            }
        }
        return places;
    }
}
