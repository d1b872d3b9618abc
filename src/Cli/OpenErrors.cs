using Dragoman.Findings;

namespace Dragoman.Cli;

/// <summary>
/// What a command says of a translation with open errors. It goes to standard error: a script that publishes is not held up, and
/// whoever reads its log is told.
/// </summary>
internal static class OpenErrors
{
    public static readonly string Strict = "Publish nothing while the fidelity check finds errors that nobody has waived.";

    /// <summary>Of a translation that was published all the same.</summary>
    public static void Tell(ArticleFindings findings)
    {
        if (findings.OpenErrors.Count == 0)
            return;
        Console.Error.WriteLine($"dragoman: published with {(findings.OpenErrors.Count == 1 ? "an open error" : $"{findings.OpenErrors.Count} open errors")}.");
        List(findings);
    }

    public static int Refuse(bool json, OpenErrorsException refused)
    {
        Console.Error.WriteLine($"dragoman: {refused.Message}");
        List(refused.Findings);
        if (json)
            Console.Out.WriteLine(Answer.Json(new { error = refused.Message, exit = CommandLine.Refused, findings = FindingStatus.Of(refused.Findings.All) }));
        return CommandLine.Refused;
    }

    private static void List(ArticleFindings findings)
    {
        var article = findings.Article;
        foreach (var line in findings.OpenErrors.SelectMany(FindingStatus.Lines))
            Console.Error.WriteLine(line);
        Console.Error.WriteLine($"Mend the text, or let it stand: dragoman waive {article.Story.Id} --edition {article.Edition} [--block N] --reason \"…\"");
    }
}
