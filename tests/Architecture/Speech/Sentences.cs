using System.Text.RegularExpressions;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>What the desk says, as its sources have it in English.</summary>
/// <param name="Where">The file.</param>
/// <param name="English">What its translations are found by; null where the source has no literal there.</param>
internal sealed partial record Sentence(string Where, string? English, bool IsCounted)
{
    public static IReadOnlyList<Sentence> All { get; } = [.. Said(), .. Words()];

    private static IEnumerable<Sentence> Said() =>
        from file in Repository.Files
        where file.StartsWith("src/Web/Desk/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor"
        let source = DocComment().Replace(Repository.Text(file), "")
        from Match call in Call().Matches(source)
        let counted = call.Groups["how"].Value == ".Count("
        let arguments = Arguments.From(source, call.Index + call.Length)
        select new Sentence(file, Arguments.Sentence(arguments[counted ? 2 : 0]), counted);

    private static IEnumerable<Sentence> Words() =>
        from type in SpokenWords.Types
        from Enum value in Enum.GetValues(type)
        select new Sentence(type.Name, SpokenWords.Of(value), false);

    // In components it is called T, in endpoints http.Phrasebook().
    [GeneratedRegex(@"\b(T|Phrasebook\(\))(?<how>\[|\.Count\(|\.With\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex DocComment();
}
