using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;

namespace Dragoman.Wire.Exchange;

/// <summary>An article made into a file for an outside translator.</summary>
public static class ArticleExport
{
    /// <summary>Every block of the source that the edition carries, with its translation as far as there is one.</summary>
    /// <param name="translation">The article of the edition; null when nothing was carried there yet.</param>
    /// <param name="matches">Earlier translations, by source block.</param>
    public static BilingualFile Of(Article source, Article? translation, string edition, Func<Block, IReadOnlyList<BilingualMatch>>? matches = null)
    {
        if (source.Withdrawn is not null)
            throw new RefusedException($"The {source.Language} article of story {source.Story.Id} was withdrawn: it goes to no translator.", "Choose another story.");
        var content = source.Reference;
        var leftOut = translation?.Head.Content.LeftOut.Select(left => left.Block).ToHashSet(StringComparer.Ordinal) ?? [];
        return new()
        {
            SourceLanguage = source.Edition,
            TargetLanguage = edition,
            Original = source.Address,
            Origin = new(source.Story.Id, source.Edition, edition, source.ReferenceRevision),
            Units = [.. content.Blocks.Where(block => block.Text.Length > 0 && block.Kind != BlockKind.Slug && !leftOut.Contains(block.Id)).Select(block => Unit(block, translation) with { Matches = matches?.Invoke(block) ?? [] })],
        };
    }

    private static BilingualUnit Unit(Block source, Article? translation)
    {
        var target = translation is null ? null : new CarriedTexts(translation, translation.Head.Content).TranslationOf(source.Id);
        var state = target is null ? TranslatedState.Untranslated : Workbench.StateOf(target, new Staleness(translation!));
        return new()
        {
            Id = source.Id,
            Kind = Words.Of(source.Kind),
            Digest = source.Digest,
            Seen = target?.Digest,
            Source = new(source.Text, source.Marks),
            Target = target is null ? null : new(target.Text, target.Marks),
            State = state switch
            {
                TranslatedState.Draft => BilingualState.Translated,
                TranslatedState.Confirmed => BilingualState.Reviewed,
                _ => BilingualState.Initial,
            },
            IsStale = state == TranslatedState.Stale,
            Notes = state == TranslatedState.Stale ? [new("The source has changed since this translation was made: bring it up to date.")] : [],
        };
    }
}
