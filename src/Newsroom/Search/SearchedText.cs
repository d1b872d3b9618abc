using System.Text;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Search;

/// <summary>The terms of a text in their order.</summary>
internal static class SearchedText
{
    // A tsvector holds a megabyte, of terms and of pairs: what no reader reads to its end is found by its first twenty thousand words.
    private const int LargestIndex = 280_000;
    private const int PlaceOfWord = 4;

    /// <summary>The terms of all blocks; null stands between two blocks, so that no phrase reaches from one into the next.</summary>
    public static IReadOnlyList<string?> Of(Content content, LanguageTag language)
    {
        List<string?> terms = [];
        var room = LargestIndex;
        foreach (var block in content.Blocks.Where(block => block.Kind.IsShown()))
        {
            if (terms.Count > 0)
                terms.Add(null);
            foreach (var word in SearchWords.Of(block.Text, language))
            {
                room -= Encoding.UTF8.GetByteCount(word.Term) + PlaceOfWord;
                if (room < 0)
                    return terms;
                terms.Add(word.Term);
            }
        }
        return terms;
    }
}
