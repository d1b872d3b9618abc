using Dragoman.Findings;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Releases;

/// <summary>
/// Makes articles of a story public, or takes them off the schedule, by the rules of their editions. It acts on a story as it is
/// loaded; whoever stores the story stores all that came of it, or nothing.
/// </summary>
public sealed class Release(Story story, Editions.Newsroom newsroom, BlockChecks checks)
{
    /// <summary>All of the editions, or none.</summary>
    /// <exception cref="RefusedException">The rules do not allow it.</exception>
    /// <exception cref="OpenErrorsException">The only edition that was asked for has open errors.</exception>
    /// <exception cref="NotReadyException">Some of several editions are not ready.</exception>
    public IReadOnlyList<ReleasedArticle> Publish(ReleaseOrder order, Act act)
    {
        var articles = order.Editions.Select(tag => story[newsroom[tag].Tag]).Distinct().OrderBy(article => article.Chain.Count()).ToList();
        if (articles.Count == 0)
            throw new RefusedException($"Nothing of story {story.Id} was published: no edition was chosen.", "Choose at least one.");
        var release = articles.Count == 1 ? null : Ids.Article();
        if (release is null)
        {
            var one = Publish(articles[0], order, release, act, asIfAlone: false);
            RefuseApart(order, act);
            new ReleaseSequence(story, newsroom).Refuse();
            return [one];
        }
        var (done, waiting) = (new List<ReleasedArticle>(), new List<NotReady>());
        foreach (var article in articles)
        {
            try
            {
                // What hangs on an article that is not ready is asked for its own troubles alone.
                done.Add(Publish(article, order, release, act, asIfAlone: waiting.Exists(other => article.Chain.Skip(1).Any(above => above.Edition == other.Edition))));
            }
            catch (RefusedException refused)
            {
                waiting.Add(new(article.Edition, refused.Fault, refused.Cure, refused.Remedy));
            }
            catch (OpenErrorsException open)
            {
                waiting.Add(new(article.Edition, Sentence.Of($"The fidelity check found errors ({open.Findings.OpenErrors.Count}) that nobody has fixed or waived."), "Mend the text or waive them.", Sentence.Of("Mend the text or waive them."), open.Findings));
            }
        }
        if (waiting.Count > 0)
            throw new NotReadyException(story.Id, waiting);
        RefuseApart(order, act);
        new ReleaseSequence(story, newsroom).Refuse();
        return done;
    }

    /// <summary>Takes what is scheduled off the schedule, in each of the editions.</summary>
    public IReadOnlyList<Publication> Unschedule(IEnumerable<string> editions, Act act)
    {
        IReadOnlyList<Publication> taken = [.. editions.Select(tag => story[newsroom[tag].Tag].Unschedule(act))];
        new ReleaseSequence(story, newsroom).Refuse();
        return taken;
    }

    /// <summary>Moves what is scheduled to another time, the texts as they were scheduled.</summary>
    public IReadOnlyList<Publication> Reschedule(IReadOnlyList<string> editions, NodaTime.Instant at, Act act)
    {
        var release = editions.Count > 1 ? Ids.Article() : null;
        IReadOnlyList<Publication> moved = [.. editions.Select(tag => story[newsroom[tag].Tag].Reschedule(at, act, release))];
        new ReleaseSequence(story, newsroom).Refuse();
        return moved;
    }

    private ReleasedArticle Publish(Article article, ReleaseOrder order, string? release, Act act, bool asIfAlone)
    {
        var edition = newsroom[article.Edition];
        var asked = asIfAlone ? edition with { Rules = edition.Rules with { BeforeOriginal = true } } : edition;
        var publication = article.Publish(asked, order.At, act, article.Newest is null ? null : order.Change, order.Notes.GetValueOrDefault(article.Edition), release);
        var findings = checks.Of(article, newsroom);
        if (publication is not null && IsHeldBy(edition.Rules.Findings, order))
            findings.RefuseOpenErrors();
        return new(article, publication, findings);
    }

    private static bool IsHeldBy(Editions.FindingsGate gate, ReleaseOrder order) =>
        order.Strict || gate == Editions.FindingsGate.Block || (gate == Editions.FindingsGate.Ask && order.Asks);

    /// <summary>Editions of one group publish a story for the first time together.</summary>
    private void RefuseApart(ReleaseOrder order, Act act)
    {
        foreach (var article in order.Editions.Select(tag => story[tag]).Where(article => article.Standing.Count() == 1 && newsroom[article.Edition].Rules.Together is not null))
        {
            var group = newsroom[article.Edition].Rules.Together!;
            var apart = story.Articles.Where(other => newsroom[other.Edition].Rules.Together == group && IsCarried(other)
                && other.FirstPublishedAt != article.FirstPublishedAt && !(other.FirstPublishedAt <= act.At)).ToList();
            if (apart.Count == 0)
                continue;
            var names = string.Join(", ", apart.Select(other => other.Edition));
            throw new RefusedException(
                $"The {article.Language} article of story {story.Id} goes out together with {names} (the group “{group}”), at one instant.",
                $"Publish them as one, with: dragoman publish {story.Id} --edition {article.Edition} --with {names.Replace(" ", "", StringComparison.Ordinal)}",
                $"Choose {names} too, under “Release together”.");
        }
    }

    private static bool IsCarried(Article article) =>
        article.TakenDown is null && !(article.IsTranslation && new Workbench(article).Rows.All(row => row.State == TranslatedState.NotCarried));
}

/// <param name="Publication">Null when readers have, or will have, this text already.</param>
public sealed record ReleasedArticle(Article Article, Publication? Publication, ArticleFindings Findings);
