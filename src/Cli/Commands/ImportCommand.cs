using System.CommandLine;
using Dragoman.Stories;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Cli.Commands;

internal static class ImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The XLIFF file (1.2, 2.0 or 2.1) that came back from a translator, or - for standard input." };
        var command = Options.Verb("import", "Land what an outside translator sent back, as drafts.");
        command.Add(file);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            await using var stream = InputFile.Open(parsed.GetValue(file)!);
            var landed = await ArticleImport.IntoAsync(house.Stories, newsroom, [.. XliffReader.Read(stream)], house.ActOf(parsed.GetValue(Options.By)!), cancel);
            var answers = landed.Select(Json).ToList();
            var lines = landed.SelectMany(Lines);
            return Answer.Say(parsed.GetValue(Options.Json), answers.Count == 1 ? answers[0] : new { files = answers }, lines);
        });
        return command;
    }

    private static object Json(ImportedArticle imported) => new
    {
        story = imported.Article.Story.Id,
        edition = imported.Article.Edition,
        address = imported.Article.Address,
        drafts = imported.Count(Landing.Draft),
        unchanged = imported.Count(Landing.Unchanged),
        conflicts = imported.Count(Landing.Beside),
        leftOut = imported.Count(Landing.LeftOut),
        gone = imported.Count(Landing.Gone),
        stale = imported.Stale.Count,
        untranslated = imported.Untranslated.Count,
        blocks = imported.Blocks.Select(block => new { block = block.SourceBlock, outcome = Words.Of(block.Outcome), stale = block.IsStale }),
    };

    private static IEnumerable<string> Lines(ImportedArticle imported)
    {
        var article = imported.Article;
        yield return $"Story {article.Story.Id} in {article.Edition}: {imported.Count(Landing.Draft)} drafts, {imported.Count(Landing.Unchanged)} unchanged, {imported.Untranslated.Count} untranslated.";
        if (imported.Stale.Count > 0)
            yield return $"  {imported.Stale.Count} stale: their source has changed since the file was exported.";
        if (imported.Count(Landing.Beside) > 0)
            yield return $"  {imported.Count(Landing.Beside)} kept beside texts that somebody changed meanwhile: choose at the desk.";
        if (imported.Count(Landing.LeftOut) > 0)
            yield return $"  {imported.Count(Landing.LeftOut)} stay left out, as the edition decided.";
        if (imported.Count(Landing.Gone) > 0)
            yield return $"  {imported.Count(Landing.Gone)} belong to paragraphs that the source does not have any more; they stay in the file.";
        yield return $"Next: dragoman status {article.Story.Id}";
    }
}
