using Dragoman.Languages;
using Dragoman.Newsroom.Tests;

namespace Dragoman.Stories.Matching;

/// <summary>The report and the news pairs that lie beside the repository; a test of them is skipped where they are missing.</summary>
internal static class SharedData
{
    public static string[] Report(string language) =>
        [.. Lines($"seed/report.{language}.txt").Where(l => l.Length > 0 && !l.StartsWith("This news is originally", StringComparison.Ordinal))];

    /// <summary>Each document's lines in English and in the other language.</summary>
    public static List<(string[] English, string[] Other)> News(string language) =>
        [.. Lines($"data/news-pairs/clean/{language}.tsv").Skip(1).Select(l => l.Split('\t')).GroupBy(f => f[1])
            .Select(d => (d.Select(f => f[2]).ToArray(), d.Select(f => f[3]).ToArray()))];

    public static LanguageTag Tag(string threeLetters) => LanguageTag.Parse(threeLetters switch
    {
        "arb" => "ar",
        "deu" => "de",
        "fas" => "fa",
        "fra" => "fr",
        "rus" => "ru",
        "spa" => "es",
        "tur" => "tr",
        _ => "ur",
    });

    private static IEnumerable<string> Lines(string path) => File.ReadLines(SharedFile.Require(path));
}
