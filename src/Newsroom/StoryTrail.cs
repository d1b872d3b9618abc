using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime.Text;

namespace Dragoman;

/// <summary>Tells the audit trail what was done to a story, in the transaction that does it. It is the last that listens: who appends holds others up.</summary>
internal sealed class StoryTrail(AuditStore audit) : IStoryListener
{
    public async Task SavedAsync(Session session, Story story)
    {
        foreach (var deed in story.Articles.SelectMany(Deeds).Concat(Deeds(story)))
            await audit.AppendAsync(session, deed);
    }

    private static IEnumerable<Deed> Deeds(Story story)
    {
        var subject = Deed.Story(story.Id);
        if (story.Killed is { } killed && !story.WasKilled)
            yield return new Deed(killed.By, Acts.Killed, subject).With("reason", killed.Reason);
        if (story.Urged is { } urged)
            yield return new Deed(urged.By, Acts.UrgencySet, subject).With("urgency", Number(story.Urgency));
        foreach (var embargo in story.Embargoes.Skip(story.StoredEmbargoes))
        {
            var deed = new Deed(embargo.By, embargo.Until is null ? Acts.EmbargoLifted : Acts.EmbargoSet, subject).With("reason", embargo.Reason);
            yield return embargo.Until is { } until ? deed.With("until", InstantPattern.General.Format(until)).With("asked-by", embargo.AskedBy) : deed;
        }
        foreach (var known in story.Acknowledgements.Skip(story.StoredAcknowledgements))
            yield return new(known.By, Acts.Acknowledged, subject) { Edition = known.Edition };
    }

    private static IEnumerable<Deed> Deeds(Article article)
    {
        var subject = Deed.Story(article.Story.Id);
        foreach (var revision in article.AddedRevisions)
        {
            var act = revision.Number > 1 ? Acts.Wrote : article.IsTranslation ? Acts.Carried : Acts.Filed;
            yield return new Deed(revision.By, act, subject) { Edition = article.Edition }.With("revision", Number(revision.Number));
        }
        if (article.Bylined is { } bylined)
            yield return OfByline(article, bylined) with { Edition = article.Edition };
        foreach (var publication in article.Publications.Skip(article.StoredPublications))
            yield return Of(publication, subject) with { Edition = article.Edition };
        foreach (var act in article.StageActs.Skip(article.StoredStageActs))
        {
            var deed = new Deed(act.By, StepOf(act.Step), subject) { Edition = article.Edition };
            yield return act.Note is { Length: > 0 } note ? deed.With("note", note) : deed;
        }
        foreach (var cancelled in article.Cancellations.Skip(article.StoredCancellations))
            yield return new Deed(cancelled.By, Acts.OffTheSchedule, subject) { Edition = article.Edition }.With("publication", Number(cancelled.Publication));
        foreach (var seen in article.LegalAcknowledgements.Skip(article.StoredLegalAcknowledgements))
            yield return new(seen.By, Acts.LegalChangeSeen, subject) { Edition = article.Edition };
        if (article.TakenDown is { } down && !article.WasTakenDown)
            yield return new Deed(down.By, Acts.TakenDown, subject) { Edition = article.Edition }.With("reason", down.Reason);
    }

    private static Deed OfByline(Article article, Act act)
    {
        var deed = new Deed(act.By, Acts.BylineChanged, Deed.Story(article.Story.Id));
        foreach (var (detail, names) in new[] { ("before", article.BylineBefore), ("after", [.. article.Byline.Select(author => author.NameIn(article.Edition))]) })
        {
            if (names.Count > 0)
                deed = deed.With(detail, string.Join(", ", names));
        }
        return deed;
    }

    private static Deed Of(Publication publication, string subject)
    {
        var deed = new Deed(publication.By, publication.Kind == PublicationKind.First ? Acts.Published : Acts.Corrected, subject)
            .With("publication", Number(publication.Number)).With("revision", Number(publication.Revision));
        if (publication.Change is { } change)
            deed = deed.With("change", Words.Of(change));
        return publication.Note is { Length: > 0 } note ? deed.With("note", note) : deed;
    }

    private static string StepOf(StageStep step) => step switch
    {
        StageStep.SentToReview => Acts.SentToReview,
        StageStep.SentBack => Acts.SentBack,
        _ => Acts.Approved,
    };

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
