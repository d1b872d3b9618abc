using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Releases;
using Dragoman.Stories;
using Dragoman.Web.Desk.StoryPage;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Release;

/// <summary>Several editions of a story, to be published as one.</summary>
/// <param name="Refused">Why nothing was published, when that was tried; it may be said of no edition alone.</param>
public sealed record TogetherView(StoryView Story, IReadOnlyList<TogetherRow> Rows, TogetherAsked Asked, string? Refused)
{
    public IReadOnlyList<Article> Changed => [.. Rows.Where(row => row.Card.Article.Newest is not null).Select(row => row.Card.Article)];

    public IReadOnlyList<string> Zones => [.. Rows.Select(row => row.Card.Edition.Zone).Append("UTC").Distinct()];

    public static TogetherView Of(StoryView story, IReadOnlyList<NotReady> reasons, TogetherAsked asked, string? refused) => new(
        story,
        [.. story.Articles.Where(card => card.Publishable).Select(card => new TogetherRow(card, [.. reasons.Where(reason => reason.Edition == card.Article.Edition)]))],
        asked,
        refused);

    /// <summary>What would hold the editions back, if they were published now or at the end of the embargo. It is tried on a story that nobody stores.</summary>
    public static IReadOnlyList<NotReady> Try(Story story, Newsroom newsroom, BlockChecks checks, IReadOnlyList<string> editions, Act act)
    {
        var at = story.Embargo is { } held && held.HoldsAt(act.At) ? held.Until!.Value : act.At;
        try
        {
            new Releases.Release(story, newsroom, checks).Publish(new(editions, at) { Asks = true, Change = ChangeType.Update }, act);
        }
        catch (NotReadyException waiting)
        {
            return waiting.Reasons;
        }
        catch (Exception refused) when (refused is RefusedException or OpenErrorsException)
        {
            // Said when it is asked for: it depends on which editions are chosen.
        }
        return [];
    }
}

/// <param name="Reasons">What would hold this edition back.</param>
public sealed record TogetherRow(ArticleCard Card, IReadOnlyList<NotReady> Reasons);

/// <summary>What the person has filled in.</summary>
public sealed record TogetherAsked(IReadOnlyList<string> Editions, string When, string At, string Zone, ChangeType? Change, IReadOnlyDictionary<string, string> Notes)
{
    public static TogetherAsked Of(IFormCollection form, StoryView story) => new(
        [.. form["edition"].OfType<string>()],
        form.Field("when"),
        form.Field("at"),
        form.Field("zone") is { Length: > 0 } zone ? zone : story.Home.Zone,
        Words.TryRead<ChangeType>(form.Field("change"), out var change) ? change : null,
        story.Articles.ToDictionary(card => card.Article.Edition, card => form.Field($"note-{card.Article.Edition}")));

    /// <summary>Before anything was filled in: all that are ready, now or at the end of the embargo.</summary>
    public static TogetherAsked First(StoryView story, IReadOnlyList<NotReady> reasons) => new(
        [.. story.Articles.Where(card => card.Publishable && !reasons.Any(reason => reason.Edition == card.Article.Edition)).Select(card => card.Article.Edition)],
        story.Embargo is null ? "now" : "embargo",
        "",
        story.Home.Zone,
        null,
        new Dictionary<string, string>());
}
