using System.Text.RegularExpressions;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>What the desk says, as its sources have it in English.</summary>
/// <param name="Where">The file.</param>
/// <param name="English">What its translations are found by; null where the source has no literal there.</param>
internal sealed partial record Sentence(string Where, string? English, bool IsCounted)
{
    public static IReadOnlyList<Sentence> All { get; } = [.. Said(), .. SaidByOthers(), .. Found(), .. Words()];

    private static IEnumerable<Sentence> Said() =>
        from file in Repository.Files
        where file.StartsWith("src/Web/Desk/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor"
        let source = DocComment().Replace(Repository.Text(file), "")
        from Match call in Call().Matches(source)
        let counted = call.Groups["how"].Value == ".Count("
        let arguments = Arguments.From(source, call.Index + call.Length)
        select new Sentence(file, Arguments.Sentence(arguments[counted ? 2 : 0]), counted);

    /// <summary>Refusals (but not the cure for the command line, where the desk has its own), of the desk and of the rooms below it. What breaks the rules of an exchange format is told in English, as its elements are named.</summary>
    private static IEnumerable<Sentence> SaidByOthers() =>
        from file in Repository.Sources("src/Newsroom").Concat(Repository.Sources("src/Fidelity")).Concat(Repository.Sources("src/Web/Desk"))
        where !file.StartsWith("src/Newsroom/Wire/Formats/", StringComparison.Ordinal)
        let source = DocComment().Replace(Repository.Text(file), "")
        from Match call in Told().Matches(source)
        let arguments = Arguments.From(source, call.Index + call.Length)
        from argument in call.Groups["how"].Value switch { "Sentence.Of" => arguments.Take(1), "OneLine" => arguments.Skip(1), "RefusedException" when arguments.Count == 3 => arguments.Where((_, place) => place != 1), _ => arguments }
        let english = Arguments.Sentence(argument)
        // What is said one way or another says so itself, at each.
        where english is not null || (argument.Contains('"', StringComparison.Ordinal) && !argument.Contains("Sentence.Of(", StringComparison.Ordinal))
        select new Sentence(file, english, false);

    /// <summary>What the fidelity check says: whatever is a whole sentence there.</summary>
    private static IEnumerable<Sentence> Found() =>
        from file in Repository.Sources("src/Fidelity")
        from Match literal in WholeSentence().Matches(DocComment().Replace(Repository.Text(file), ""))
        select new Sentence(file, Arguments.Sentence(literal.Value), false);

    private static IEnumerable<Sentence> Words() =>
        from type in SpokenWords.Types
        from Enum value in Enum.GetValues(type)
        select new Sentence(type.Name, SpokenWords.Of(value), false);

    // In components it is called T, in endpoints http.Phrasebook().
    [GeneratedRegex(@"\b(T|Phrasebook\(\))(?<how>\[|\.Count\(|\.With\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\b(new (?<how>(Refused|NoRole|UnreadableText|UnreadableFile)Exception)|(?<how>Sentence\.Of|(?<!string )OneLine))\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"\$?""[^""\n]* [^""\n]*\.""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeSentence();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex DocComment();
}
