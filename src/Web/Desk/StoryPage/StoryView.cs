using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Desk.StoryPage;

/// <summary>A story across editions: where each stands and what can be done there.</summary>
public sealed record StoryView(Story Story, Newsroom Newsroom, Account Account, Instant Now, IReadOnlyList<ArticleCard> Articles, IReadOnlyList<Edition> Without)
{
    public static StoryView Of(Story story, Newsroom newsroom, Account account, BlockChecks checks, Instant now) => new(
        story,
        newsroom,
        account,
        now,
        [.. story.Articles.Select(article => ArticleCard.Of(article, newsroom, account, checks, now))],
        [.. newsroom.Editions.Where(edition => story.Find(edition.Tag) is null && account.MayWrite(edition.Tag))]);

    public Edition Home => Newsroom[Story.Original.Edition];

    public Embargo? Embargo => Story.Embargo is { } held && held.HoldsAt(Now) ? held : null;

    /// <summary>Whoever may publish somewhere in the story may ask that it wait.</summary>
    public bool MayEmbargo => Articles.Any(card => card.MayPublish) && !Articles.Any(card => card.State == ArticleState.Published);

    /// <summary>What one wishes to lift early takes a chief of an edition that carries it.</summary>
    public bool MayLift => Articles.Any(card => Account.RoleIn(card.Article.Edition) >= Role.Chief);

    /// <summary>Several articles can go out as one.</summary>
    public bool HasSeveral => Articles.Count(card => card.Publishable) > 1;
}
