namespace Dragoman.Findings;

/// <summary>A translation was not published, because errors in it were neither fixed nor waived. Nothing was changed.</summary>
public sealed class OpenErrorsException(ArticleFindings findings) : Exception(
    $"The {findings.Article.Language} article of story {findings.Article.Story.Id} was not published: {Count(findings.OpenErrors.Count)} that nobody has fixed or waived.")
{
    public ArticleFindings Findings => findings;

    private static string Count(int errors) => errors == 1 ? "the fidelity check found an error" : $"the fidelity check found {errors} errors";
}
