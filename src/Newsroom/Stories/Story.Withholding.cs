using Dragoman.Editions;
using NodaTime;

namespace Dragoman.Stories;

public sealed partial class Story
{
    private readonly List<Embargo> embargoes = [];

    /// <summary>All that were ever said of it, the oldest first.</summary>
    public IReadOnlyList<Embargo> Embargoes => embargoes;

    /// <summary>The one that was not lifted, whether it is over or not.</summary>
    public Embargo? Embargo => embargoes is [.., { Until: not null } newest] ? newest : null;

    internal int StoredEmbargoes { get; private set; }

    /// <summary>Whether an embargo until then lets something out that the present one still holds back: that takes a chief.</summary>
    public bool WouldShorten(Instant until, Instant now) => Embargo is { } held && held.HoldsAt(now) && until < held.Until;

    /// <summary>Nothing of the story is published in any edition before an instant.</summary>
    /// <param name="zone">The zone in which the time was said.</param>
    public void SetEmbargo(Instant until, string zone, string askedBy, string reason, Act act)
    {
        RefuseWhenKilled();
        if (until <= act.At)
            throw new RefusedException($"{new ZonedMoment(until, zone)} is over: an embargo until then holds nothing back.", "Give a time that is to come.");
        if (string.IsNullOrWhiteSpace(askedBy))
            throw new RefusedException($"Story {Id} was not put under embargo: nobody is named who asked for it.", "Say who asked for it.");
        foreach (var article in articles)
        {
            if (article.StateAt(act.At) == ArticleState.Published)
                throw new RefusedException($"Story {Id} can't be put under embargo: its {article.Language} article is public already.", "Take it down first, if readers must not have it.");
            if (article.Newest is { } scheduled && scheduled.At < until)
            {
                throw new RefusedException(
                    $"The {article.Language} article of story {Id} is scheduled before the end of that embargo, for {new ZonedMoment(scheduled.At, zone)}.",
                    $"Take it off the schedule first: dragoman schedule {Id} --edition {article.Edition} --cancel",
                    "Take it off the schedule first.");
            }
        }
        embargoes.Add(new(until, zone, askedBy.Trim(), reason.Trim(), act.At, act.By));
    }

    /// <summary>The embargo ends now, before its time.</summary>
    public void LiftEmbargo(string reason, Act act)
    {
        RefuseWhenKilled();
        if (Embargo is not { } held || !held.HoldsAt(act.At))
            throw new RefusedException($"Story {Id} is under no embargo.", "There is nothing to lift.");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException($"The embargo of story {Id} was not lifted: no reason was given.", "Say who allowed it.");
        embargoes.Add(new(null, held.Zone, held.AskedBy, reason.Trim(), act.At, act.By));
    }

    internal void RefuseBeforeEmbargo(Article article, Instant at)
    {
        if (Embargo is { } held && at < held.Until)
        {
            throw new RefusedException(
                $"The {article.Language} article of story {Id} was not published: the story is under embargo until {new ZonedMoment(held.Until!.Value, held.Zone)}, asked for by {held.AskedBy}.",
                $"Schedule it for then, with: dragoman publish {Id} --edition {article.Edition} --at embargo",
                "Schedule it for then or later; a chief may lift the embargo.");
        }
    }

    internal void Restore(IEnumerable<Embargo> known)
    {
        embargoes.AddRange(known);
        StoredEmbargoes = embargoes.Count;
    }
}
