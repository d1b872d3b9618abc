using Dragoman.Editions;
using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>Makes the newest revision public, from <paramref name="at"/> on.</summary>
    /// <param name="release">The same for articles of several editions that are published as one.</param>
    /// <returns>The publication, or null when readers have this revision already.</returns>
    public Publication? Publish(Edition edition, Instant at, Act act, ChangeType? change = null, string? note = null, string? release = null)
    {
        RefuseWhenWithdrawn();
        Story.RefuseBeforeEmbargo(this, at);
        if (Newest is { } newest && newest.Revision == Head.Number && (newest.At <= act.At || newest.At == at))
            return null;
        if (Head.Content.Blocks.All(block => block.Kind == BlockKind.Slug))
            throw new RefusedException($"The {Language} article of story {Story.Id} is empty.", "Translate it first.");
        if (Head.Content.Blocks.FirstOrDefault(block => block.Variants.Count > 0) is { } unsettled)
            throw new RefusedException($"Two people saved block {Head.Content.Blocks.ToList().IndexOf(unsettled)} of the {Language} article differently.", "Choose one of the texts in the desk, then publish.", "Choose one of the texts, then publish.");
        RefuseUnapproved(edition);
        RefuseUnacknowledged();
        RefuseUnreadDrafts();
        if (IsTranslation)
            RefuseBeforeTheRulesAllow(edition, at);
        if (PublicAt(act.At) is not null && change is ChangeType.Factual or ChangeType.Legal && string.IsNullOrWhiteSpace(note))
            throw new RefusedException($"The correction of story {Story.Id} was not published: it has no note.", "Say what was wrong (--note): readers see it.", "Say in the note to readers what was wrong.");
        if (change == ChangeType.Cosmetic && Published is { } before)
            Add(Head.Content.AsVariantOf(before.Content), act);
        var kind = PublicAt(act.At) is null ? PublicationKind.First
            : change is null or ChangeType.Update ? PublicationKind.Update
            : PublicationKind.Correction;
        var publication = new Publication(publications.Count + 1, Head.Number, kind, change, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), at, act.At, act.By, release);
        // One that is still withheld is replaced: what was public before it stays what is behind the new one.
        if (Newest is null || Newest.At <= act.At)
            publishedBefore = Published;
        publications.Add(publication);
        Published = Head;
        return publication;
    }

    /// <summary>Moves the newest publication to another instant, before it is due: the text goes out as it was scheduled.</summary>
    public Publication Reschedule(Instant at, Act act, string? release = null)
    {
        RefuseWhenWithdrawn();
        Story.RefuseBeforeEmbargo(this, at);
        var moved = Scheduled(act) with { Number = publications.Count + 1, At = at, RecordedAt = act.At, By = act.By, Release = release };
        publications.Add(moved);
        return moved;
    }

    /// <summary>Takes the newest publication off the schedule, before it is due: what was public stays, and the text is as it was.</summary>
    public Publication Unschedule(Act act)
    {
        RefuseWhenWithdrawn();
        var scheduled = Scheduled(act);
        cancellations.Add(new(scheduled.Number, act.At, act.By));
        Published = publishedBefore;
        return scheduled;
    }

    private Publication Scheduled(Act act) => Newest switch
    {
        null => throw new RefusedException($"The {Language} article of story {Story.Id} is not scheduled.", "There is nothing to take off the schedule."),
        { } newest when newest.At <= act.At => throw new RefusedException($"The {Language} article of story {Story.Id} is public since {new ZonedMoment(newest.At, "UTC")}.", "Take it down, if readers must not have it."),
        { } newest => newest,
    };

    /// <summary>Gives the article a new text and, when it is public, publishes it at once with a note for readers.</summary>
    /// <returns>The publication; null when the article is not published, so that only its draft changed.</returns>
    public Publication? Correct(Manuscript text, Edition edition, ChangeType change, string? note, Instant at, Act act)
    {
        if (!Rewrite(text, change == ChangeType.Cosmetic, act) && !HasUnpublishedChanges)
            throw new RefusedException($"The text is the one that the {Language} article of story {Story.Id} already has.", "There is nothing to correct.");
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
                var cure = Sentence.Of($"Publish {earlier.Edition} first, or allow it with: dragoman edition {Edition} --before-original allow");
                var inDesk = Sentence.Of($"Publish {earlier.Language} first, or both at once; a chief may change the rule of {Language} under Editions.");
                if (earlier.FirstPublishedAt is not { } first)
                    throw new RefusedException($"The {earlier.Language} article that {Language} of story {Story.Id} is carried from is not published.", cure, inDesk);
                if (first > at)
                    throw new RefusedException($"The {Language} article of story {Story.Id} would be public before the {earlier.Language} article that it is carried from.", cure, inDesk);
                if (earlier.TakenDown is not null)
                    throw new RefusedException($"The {earlier.Language} article that {Language} of story {Story.Id} is carried from was taken down.", "Carry the story from another edition.");
            }
        }
        if (!edition.Rules.Unsettled && new Workbench(this).Unsettled is { Count: > 0 } rows)
            throw new RefusedException($"{rows.Count} blocks of the {Language} article of story {Story.Id} are untranslated or drafts.", "Translate and confirm them, or leave them out with a reason.");
    }
}
