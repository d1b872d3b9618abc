using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>Words and phrases by their folded letters; finds the longest that begins at a place. A phrase may mean several things.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class WordTrie<T>
{
    private readonly Dictionary<int, int> steps = [];
    private readonly List<List<T>?> meanings = [null];

    internal void Add(string phrase, T meaning)
    {
        int node = 0;
        foreach (char c in FoldedText.Fold(phrase))
        {
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, Key(node, c), out bool known);
            if (!known)
            {
                next = meanings.Count;
                meanings.Add(null);
            }

            node = next;
        }

        (meanings[node] ??= []).Add(meaning);
    }

    /// <summary>The longest phrase at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the phrase begins.</param>
    /// <param name="inside">Whether the phrase may end inside a word.</param>
    /// <param name="end">The index behind the phrase.</param>
    /// <returns>What it means, or null.</returns>
    internal List<T>? Longest(FoldedText text, int at, bool inside, out int end)
    {
        List<T>? best = null;
        int node = 0;
        end = at;
        for (int i = at; i < text.Length && steps.TryGetValue(Key(node, text[i]), out node);)
        {
            i++;
            if (meanings[node] is { } found && (inside || !text.IsLetter(i) || IsSign(text[i - 1])))
                (best, end) = (found, i);
        }

        return best;
    }

    // A sign needs no end of a word behind it: 100%ig.
    private static bool IsSign(char c) => c is '%' or '٪' or '％' or '°' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol;

    // 65,536 letters by 32,768 nodes; a language's words need a few thousand.
    private static int Key(int node, char c) => (node << 16) ^ c;
}
