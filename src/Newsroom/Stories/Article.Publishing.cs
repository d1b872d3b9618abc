using Dragoman.Editions;
using NodaTime;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>Makes the newest revision public, from <paramref name="at"/> on.</summary>
    /// <returns>The publication, or null when readers have this revision already.</returns>
    public Publication? Publish(Edition edition, Instant at, Act act, ChangeType? change = null, string? note = null)
    {
        RefuseWhenWithdrawn();
        if (Newest is { } newest && newest.Revision == Head.Number && (newest.At <= act.At || newest.At == at))
            return null;
        if (Head.Content.Blocks.All(block => block.Kind != BlockKind.Headline))
            throw new RefusedException($"The {Edition} article of story {Story.Id} is empty.", "Translate it first.");
        if (Head.Content.Blocks.FirstOrDefault(block => block.Variants.Count > 0) is { } unsettled)
            throw new RefusedException($"Two people saved block {Head.Content.Blocks.ToList().IndexOf(unsettled)} of the {Edition} article differently.", "Choose one of the texts in the desk, then publish.");
        if (IsTranslation)
            RefuseBeforeTheRulesAllow(edition, at);
        if (PublicAt(act.At) is not null && change is ChangeType.Factual or ChangeType.Legal && string.IsNullOrWhiteSpace(note))
            throw new RefusedException($"The correction of story {Story.Id} was not published: it has no note.", "Say what was wrong (--note): readers see it.");
        if (change == ChangeType.Cosmetic && Published is { } before)
            Add(Head.Content.AsVariantOf(before.Content), act);
        var kind = PublicAt(act.At) is null ? PublicationKind.First
            : change is null or ChangeType.Update ? PublicationKind.Update
            : PublicationKind.Correction;
        var publication = new Publication(publications.Count + 1, Head.Number, kind, change, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), at, act.At, act.By);
        publications.Add(publication);
        Published = Head;
        return publication;
    }

    /// <summary>Gives the article a new text and, when it is public, publishes it at once with a note for readers.</summary>
    /// <returns>The publication; null when the article is not published, so that only its draft changed.</returns>
    public Publication? Correct(Manuscript text, Edition edition, ChangeType change, string? note, Instant at, Act act)
    {
        if (!Rewrite(text, change == ChangeType.Cosmetic, act) && !HasUnpublishedChanges)
            throw new RefusedException($"The text is the one that the {Edition} article of story {Story.Id} already has.", "There is nothing to correct.");
        if (Newest is null)
            return null;
        return Publish(edition, at, act, change, note);
    }

    /// <summary>Withdraws this article alone; the story's other editions stay.</summary>
    public void TakeDown(string reason, Act act)
    {
        RefuseWhenWithdrawn();
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("The article was not taken down: no reason was given.", "Say why, for the newsroom's own record.");
        TakenDown = new(act.At, act.By, reason.Trim());
    }

    private void RefuseBeforeTheRulesAllow(Edition edition, Instant at)
    {
        if (!edition.Rules.BeforeOriginal)
        {
            foreach (var earlier in Chain.Skip(1))
            {
                var cure = $"Publish {earlier.Edition} first, or allow it with: dragoman edition {Edition} --before-original allow";
                if (earlier.FirstPublishedAt is not { } first)
                    throw new RefusedException($"The {earlier.Edition} article that {Edition} of story {Story.Id} is carried from is not published.", cure);
                if (first > at)
                    throw new RefusedException($"The {Edition} article of story {Story.Id} would be public before the {earlier.Edition} article that it is carried from.", cure);
                if (earlier.TakenDown is not null)
                    throw new RefusedException($"The {earlier.Edition} article that {Edition} of story {Story.Id} is carried from was taken down.", "Carry the story from another edition.");
            }
        }
        if (!edition.Rules.Unsettled && new Workbench(this).Unsettled is { Count: > 0 } rows)
            throw new RefusedException($"{rows.Count} blocks of the {Edition} article of story {Story.Id} are untranslated or drafts.", "Translate and confirm them, or leave them out with a reason.");
    }
}
