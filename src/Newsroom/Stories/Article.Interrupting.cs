namespace Dragoman.Stories;

public sealed partial class Article
{
    private readonly List<LegalAcknowledgement> acknowledged = [];

    public IReadOnlyList<LegalAcknowledgement> LegalAcknowledgements => acknowledged;

    internal int StoredLegalAcknowledgements { get; private set; }

    /// <summary>
    /// Legal changes along the chain that came after this translation was begun, that nobody of it has acknowledged, and that it has
    /// not carried yet.
    /// </summary>
    public IReadOnlyList<LegalChange> LegalChanges
    {
        get
        {
            if (Source is null || Withdrawn is not null)
                return [];
            var open = Chain.Skip(1)
                .SelectMany(changed => changed.Standing.Where(publication => publication.Change == ChangeType.Legal).Select(publication => new LegalChange(changed, publication)))
                .Where(change => !IsAcknowledged(change) && IsOlderThan(change))
                .ToList();
            return open.Count > 0 && IsBehind ? open : [];
        }
    }

    /// <summary>Says that the legal changes were seen.</summary>
    /// <returns>How many.</returns>
    public int AcknowledgeLegalChanges(Act act)
    {
        var changes = LegalChanges;
        acknowledged.AddRange(changes.Select(change => new LegalAcknowledgement(change.In.Id, change.Publication.Number, act.At, act.By)));
        return changes.Count;
    }

    private bool IsBehind => new Workbench(this) is var workbench && workbench.Count(TranslatedState.Stale) + workbench.Count(TranslatedState.Untranslated) > 0;

    private bool IsAcknowledged(LegalChange change) => acknowledged.Exists(known => known.Changed == change.In.Id && known.Publication == change.Publication.Number);

    private bool IsOlderThan(LegalChange change) => Source == change.In
        ? Head.Content.Blocks.Any(block => block.Carriages.Any(carried => carried.Revision < change.Publication.Revision))
        : Source is { IsTranslation: true } && Head.Content.Blocks.Count > 0 && Source.IsOlderThan(change);

    private void RefuseUnacknowledged()
    {
        if (LegalChanges is [var change, ..])
        {
            throw new RefusedException(
                $"The {change.In.Language} article that {Language} of story {Story.Id} is carried from was changed for legal reasons, and nobody of {Language} has acknowledged it.",
                $"Look at what changed, then: dragoman acknowledge {Story.Id} --edition {Edition}",
                "Open the translation, look at what changed, and acknowledge it.");
        }
    }

    internal void Restore(IEnumerable<LegalAcknowledgement> known)
    {
        acknowledged.AddRange(known);
        StoredLegalAcknowledgements = acknowledged.Count;
    }
}
