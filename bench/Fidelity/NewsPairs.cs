using Dragoman.Languages;

namespace Dragoman.Fidelity.Bench;

/// <summary>A line of translated news, or one with a seeded error.</summary>
/// <param name="Line">Where it stands in the set.</param>
/// <param name="Seeded">Which error was seeded; empty in a clean pair.</param>
internal sealed record NewsPair(string Line, string Seeded, string Source, string Target);

/// <summary>The news with seeded errors beside the repository, in ../shared/data/news-pairs.</summary>
internal static class NewsPairs
{
    public static readonly string[] Languages = ["arb", "deu", "fas", "fra", "rus", "spa", "tur", "urd"];

    public static LanguageTag English { get; } = LanguageTag.Parse("en");

    public static LanguageTag TagOf(string file) => LanguageTag.Parse(file switch
    {
        "arb" => "ar",
        "deu" => "de",
        "fas" => "fa",
        "fra" => "fr",
        "rus" => "ru",
        "spa" => "es",
        "tur" => "tr",
        "urd" => "ur",
        _ => file,
    });

    public static List<NewsPair> Clean(string language) =>
        [.. Rows($"clean/{language}.tsv").Select(row => new NewsPair(row["line"], "", row["source"], row["target"]))];

    public static List<NewsPair> Errors(string language) =>
        [.. Rows($"errors/{language}.tsv").Select(row => new NewsPair(row["line"], row["kind"], row["source"], row["bad"]))];

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(Folder(), file)).Select(line => line.Split('\t'));
        string[]? head = null;
        foreach (var row in lines)
        {
            if (head is null)
                head = row;
            else
                yield return head.Zip(row).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);
        }
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        var data = Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", "news-pairs");
        return Directory.Exists(data) ? data : throw new DirectoryNotFoundException("The news pairs are not here: ../shared/data/news-pairs, seen from the repository.");
    }
}
