using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>
/// What an article has to change for the sake of one entry: prepared, for a person of its edition to accept. It follows from the texts,
/// so that it is gone when they are right.
/// </summary>
public sealed class ArticleEdits
{
    private readonly NameEntry entry;

    private ArticleEdits(Article article, NameEntry entry, IReadOnlyList<BlockEdit> blocks) => (Article, this.entry, Blocks) = (article, entry, blocks);

    public Article Article { get; }

    public IReadOnlyList<BlockEdit> Blocks { get; }

    /// <summary>Changes with the texts and with the edits: who accepts says which ones were seen.</summary>
    public string Seen => Digest.OfText(string.Join('\n', Blocks.Select(edit => $"{edit.Block.Id} {edit.Block.Digest} {edit.After}")));

    public bool IsPublished => Article.Newest is not null;

    /// <summary>The edits go out with what else was written and not published yet: not before somebody publishes that.</summary>
    public bool WaitsForDraft => IsPublished && Article.HasUnpublishedChanges;

    public static ArticleEdits Of(Article article, NameBook book, NameEntry entry)
    {
        var language = LanguageTag.Parse(article.Edition);
        return new(article, entry, entry.In(language) is null ? [] : [.. article.Head.Content.Blocks.Select(block => BlockEdit.Of(block, language, book, entry)).OfType<BlockEdit>()]);
    }

    /// <summary>Puts the prepared texts in. A published article is corrected at once, unless it has unpublished changes besides.</summary>
    /// <param name="change">Cosmetic asks translators for nothing; a factual correction takes a note to readers.</param>
    /// <param name="seen">The <see cref="Seen"/> of what the person looked at.</param>
    /// <returns>The publication; null when only the draft changed.</returns>
    public Publication? Accept(Edition edition, ChangeType change, string? note, string seen, Act act)
    {
        if (change is not (ChangeType.Cosmetic or ChangeType.Factual))
            throw new RefusedException("Another form of a name is a cosmetic or a factual correction.", "Choose one of the two.");
        if (!string.Equals(seen, Seen, StringComparison.Ordinal))
            throw new RefusedException($"The {edition.Language} article of story {Article.Story.Id} or the name {entry.Id} has changed since the edits were shown.", "Look at them again.");
        // Where the edition asks for a second pair of eyes, the changed text is read by somebody first.
        var publishes = IsPublished && !WaitsForDraft && !edition.Rules.SecondEyes;
        var texts = Blocks.Where(edit => edit.IsPrepared).ToDictionary(edit => edit.Block.Id, edit => edit.After, StringComparer.Ordinal);
        if (!Article.Amend(texts, change == ChangeType.Cosmetic, act))
            throw new RefusedException($"There is nothing prepared for the {edition.Language} article of story {Article.Story.Id}.", "Change it by hand.");
        return publishes ? Article.Publish(edition, act.At, act, change, note) : null;
    }
}
