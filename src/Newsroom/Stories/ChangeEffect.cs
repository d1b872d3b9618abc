namespace Dragoman.Stories;

/// <summary>What a change of a source asks of one translation, once it is published.</summary>
/// <param name="Stale">Blocks that go stale, besides those that are stale already.</param>
/// <param name="New">Blocks of the source that are new, to be translated.</param>
public sealed record ChangeEffect(Article Translation, int Stale, int New)
{
    /// <summary>What publishing the newest text of an article would ask of the translations that follow it.</summary>
    /// <param name="cosmetic">The change is declared cosmetic: it asks for nothing but the translation of what is new.</param>
    public static IReadOnlyList<ChangeEffect> Of(Article changed, bool cosmetic)
    {
        var next = cosmetic && changed.Published is { } before ? changed.Head.Content.AsVariantOf(before.Content) : changed.Head.Content;
        var effects = new List<ChangeEffect>();
        Follow(changed, carried => !next.StillSays(carried.Block, carried.Digest), Added(changed, next), effects);
        return effects;
    }

    private static void Follow(Article source, Func<CarriedFrom, bool> changes, int added, List<ChangeEffect> effects)
    {
        foreach (var translation in source.Story.Articles.Where(article => article.Source == source && article.TakenDown is null))
        {
            var staleness = new Staleness(translation);
            var stale = translation.Head.Content.Blocks
                .Where(block => staleness.Of(block) is null && block.Carriages.Any(changes))
                .Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
            effects.Add(new(translation, stale.Count, added));
            Follow(translation, carried => stale.Contains(carried.Block), 0, effects);
        }
    }

    private static int Added(Article changed, Content next)
    {
        if (changed.Published?.Content is not { } before)
            return 0;
        // What was cut off from a published text is no new one: it is translated with it already.
        var known = before.Blocks.SelectMany(block => next.CutOff(block.Id, block.Digest).Prepend(block)).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        return next.Blocks.Count(block => !known.Contains(block.Id));
    }
}
