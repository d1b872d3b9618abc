using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;

namespace Dragoman.Wire.Exchange;

/// <summary>A file that came back from an outside translator, and what became of each of its blocks.</summary>
public static class ArticleImport
{
    /// <summary>Lands the file as drafts in the story it was exported from. A translation is begun where there is none.</summary>
    public static ImportedArticle Into(Story story, BilingualFile file, Edition edition, Act act)
    {
        var origin = OriginOf(file);
        var source = story[origin.From];
        var article = story.Find(edition.Tag);
        if (article is not null && article.Source != source)
            throw new RefusedException(
                $"The file was made from the {source.Language} article of story {story.Id}, and its {edition.Language} article is {(article.Source is null ? Sentence.Of("the original") : Sentence.Of($"carried from {article.Source.Language}"))}.",
                $"Export it again with: dragoman export {story.Id} --edition {edition.Tag}",
                "Download it again from the story’s page.");
        List<ReturnedText> texts = [.. file.Units.Where(unit => !string.IsNullOrWhiteSpace(unit.Target?.Text)).Select(unit => Text(unit, origin))];
        if (texts.Count == 0)
            throw new RefusedException("Nothing in the file is translated.", "Nothing was changed.");
        article ??= story.Carry(source, edition, act);
        return new(article, article.Land(texts, act), [.. file.Units.Where(unit => string.IsNullOrWhiteSpace(unit.Target?.Text)).Select(unit => unit.Id)]);
    }

    /// <summary>Lands all articles of a file; those of one story together or not at all, and none where a story or edition is unknown.</summary>
    public static async Task<IReadOnlyList<ImportedArticle>> IntoAsync(StoryStore stories, Newsroom newsroom, IReadOnlyList<BilingualFile> files, Act act, CancellationToken cancel = default)
    {
        foreach (var origin in files.Select(OriginOf))
        {
            _ = newsroom[origin.Edition];
            await stories.GetAsync(origin.Story, cancel);
        }
        List<ImportedArticle> landed = [];
        foreach (var ofStory in files.GroupBy(file => OriginOf(file).Story, StringComparer.Ordinal))
            landed.AddRange(await stories.ChangeAsync(ofStory.Key, story => ofStory.Select(file => Into(story, file, newsroom[OriginOf(file).Edition], act)).ToList(), cancel));
        return landed;
    }

    /// <summary>Which article the file came from.</summary>
    public static BilingualOrigin OriginOf(BilingualFile file) => file.Origin ?? throw new RefusedException(
        "The file does not say which article it was exported from.", "Import a file that dragoman export wrote; the translator's program must keep its attributes.");

    private static ReturnedText Text(BilingualUnit unit, BilingualOrigin origin)
    {
        var (text, marks) = OneLine(unit.Target!);
        var at = BidiControls.IndexOfForbidden(text);
        if (at >= 0)
            throw new RefusedException(
                $"The translation of block {unit.Id} holds a bidirectional control (U+{(int)text[at]:X4}) at character {at + 1}, which would show readers another order than what is stored.",
                "Remove it; direction follows from the language.");
        return new(unit.Id, text, marks, unit.Digest ?? Digest.OfText(unit.Source.Text), origin.Revision, unit.Seen);
    }

    /// <summary>A block is one paragraph: programs that break lines in the file mean a space.</summary>
    private static (string Text, IReadOnlyList<Mark> Marks) OneLine(MarkedText target)
    {
        var line = string.Concat(target.Text.Select(letter => letter is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? ' ' : letter));
        var start = line.Length - line.TrimStart().Length;
        var text = line.Trim();
        return (text, [.. target.Marks
            .Select(mark => (mark, From: Math.Clamp(mark.Start - start, 0, text.Length), To: Math.Clamp(mark.End - start, 0, text.Length)))
            .Where(mark => mark.To > mark.From)
            .Select(mark => mark.mark with { Start = mark.From, Length = mark.To - mark.From })]);
    }
}

/// <param name="Untranslated">Source blocks that the file holds and nobody translated.</param>
public sealed record ImportedArticle(Article Article, IReadOnlyList<LandedBlock> Blocks, IReadOnlyList<string> Untranslated)
{
    public int Count(Landing outcome) => Blocks.Count(block => block.Outcome == outcome);

    /// <summary>Blocks whose source has changed since they went out, and that are in the article all the same.</summary>
    public IReadOnlyList<LandedBlock> Stale => [.. Blocks.Where(block => block.IsStale && block.Outcome is Landing.Draft or Landing.Beside)];
}
