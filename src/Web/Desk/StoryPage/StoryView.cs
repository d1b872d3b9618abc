using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Desk.StoryPage;

/// <summary>A story across editions: where each stands and what can be done there.</summary>
public sealed record StoryView(Story Story, Newsroom Newsroom, Account Account, IReadOnlyList<ArticleCard> Articles, IReadOnlyList<Edition> Without)
{
    public static StoryView Of(Story story, Newsroom newsroom, Account account, BlockChecks checks, Instant now) => new(
        story,
        newsroom,
        account,
        [.. story.Articles.Select(article => ArticleCard.Of(article, newsroom, account, checks, now))],
        [.. newsroom.Editions.Where(edition => story.Find(edition.Tag) is null && account.MayWrite(edition.Tag))]);
}

public sealed record ArticleCard(
    Article Article, Edition Edition, Edition? SourceEdition, ArticleState State, Workbench? Workbench, ArticleFindings Findings, IReadOnlyList<StaleBlock> Stale, bool MayWrite, bool MayPublish)
{
    public static ArticleCard Of(Article article, Newsroom newsroom, Account account, BlockChecks checks, Instant now) => new(
        article,
        newsroom[article.Edition],
        article.Source is { } source ? newsroom[source.Edition] : null,
        article.StateAt(now),
        article.IsTranslation ? new(article) : null,
        checks.Of(article, newsroom),
        [.. new Staleness(article).Of(article.Head.Content)],
        account.MayWrite(article.Edition),
        account.MayPublish(article.Edition));

    public bool Open => State is not (ArticleState.Killed or ArticleState.TakenDown);

    public bool Publishable => Open && MayPublish && Article.Head.Content.Blocks.Count > 0 && (Article.Newest is null || Article.HasUnpublishedChanges);
}
