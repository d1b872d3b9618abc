using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>What a folded word may be besides the word itself: a form with something joined to it.</summary>
/// <param name="Word">The bare word to look for.</param>
/// <param name="Before">What is written before it in one word with it: و and ب in Arabic.</param>
/// <param name="After">An ending.</param>
/// <param name="Assimilated">The letters of both changed where they meet (للناتو from ل and الناتو): a form cannot simply be put in.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Joined(string Word, string Before, string After, bool Assimilated);

/// <summary>Prepositions, articles, plurals and cases that a language joins to a name without a space. Names of two letters take none.</summary>
internal static class Clitics
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, string[]> Before = new Dictionary<string, string[]>
    {
        ["ar"] = ["و", "ف", "ب", "ل", "ک", "وب", "ول", "فب", "فل", "وک"],
        ["he"] = ["ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "וש", "שב", "של", "שה", "מה", "כש", "לכש"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> After = new Dictionary<string, string[]>
    {
        ["en"] = ["s"],
        ["de"] = ["s", "es", "n", "en"],
        ["ru"] = ["а", "у", "ом", "ем", "е", "ы", "и", "ой", "ей", "ю", "я", "ью", "ям", "ями", "ях", "ов", "ам", "ами", "ах"],
        ["fa"] = ["ی", "ها", "های", "هایی", "یی", "ای", "ام", "ات", "اش", "مان", "تان", "شان", "یان", "ان"],
        ["ur"] = ["وں", "ی"],
        ["ar"] = ["ی", "یه", "یین", "یون"],
        ["he"] = ["י", "ית", "ים"],
    }.ToFrozenDictionary();

    /// <summary>The readings of a folded word, but for the word itself.</summary>
    /// <param name="endings">Whether it may have an ending: the last word of a form may.</param>
    public static IEnumerable<Joined> Of(string word, LanguageTag language, bool endings)
    {
        foreach (var (bare, before, assimilated) in Bare(word, language))
        {
            if (before.Length > 0)
                yield return new(bare, before, "", assimilated);
            if (!endings)
                continue;
            foreach (var ending in After.GetValueOrDefault(language.Language, []))
            {
                if (bare.Length - ending.Length >= Shortest && bare.EndsWith(ending, StringComparison.Ordinal))
                    yield return new(bare[..^ending.Length], before, ending, assimilated);
            }
        }
    }

    private static IEnumerable<(string Bare, string Before, bool Assimilated)> Bare(string word, LanguageTag language)
    {
        yield return (word, "", false);
        foreach (var before in Before.GetValueOrDefault(language.Language, []))
        {
            if (word.Length - before.Length >= Shortest && word.StartsWith(before, StringComparison.Ordinal))
                yield return (word[before.Length..], before, false);
        }
        if (language.Language != "ar")
            yield break;
        foreach (var before in new[] { "لل", "ولل", "فلل" })
        {
            if (word.Length - before.Length >= Shortest && word.StartsWith(before, StringComparison.Ordinal))
                yield return ("ال" + word[before.Length..], before, true);
        }
    }
}
