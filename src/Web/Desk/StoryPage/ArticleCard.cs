using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Desk.StoryPage;

/// <summary>An article as its story's page and its own show it, to one person at one instant.</summary>
public sealed record ArticleCard(Article Article, Newsroom Newsroom, Account Account, Instant Now, Workbench? Workbench, ArticleFindings Findings, IReadOnlyList<StaleBlock> Stale)
{
    public static ArticleCard Of(Article article, Newsroom newsroom, Account account, BlockChecks checks, Instant now) => new(
        article,
        newsroom,
        account,
        now,
        article.IsTranslation ? new(article) : null,
        checks.Of(article, newsroom),
        [.. new Staleness(article).Of(article.Head.Content)]);

    public Edition Edition { get; } = Newsroom[Article.Edition];

    public Edition? SourceEdition => Article.Source is { } source ? Newsroom[source.Edition] : null;

    public string At => $"/desk/stories/{Article.Story.Id}/{Article.Edition}";

    public ArticleState State => Article.StateAt(Now);

    public Stage Stage => Article.StageIn(Edition);

    public bool MayWrite => Account.MayWrite(Article.Edition);

    public bool MayPublish => Edition.Rules.LetPublish(Account, Article.Edition);

    public bool MayApprove => MayWrite && Article.MayApprove(Edition, Account.Name);

    public bool Open => State is not (ArticleState.Killed or ArticleState.TakenDown);

    public bool Publishable => Open && MayPublish && Article.HasSomethingToPublish;

    /// <summary>Whoever publishes it approves it in the same step.</summary>
    public bool NeedsApproval => Edition.Rules.SecondEyes && Stage == Stage.Review && MayApprove;

    /// <summary>The stage lets it out, if this person does it.</summary>
    public bool MayGoOut => !Edition.Rules.SecondEyes || Stage == Stage.Ready || NeedsApproval;

    /// <summary>A publication that is decided and not due yet.</summary>
    public Publication? Scheduled => Open && Article.Newest is { } newest && newest.At > Now ? newest : null;

    public Embargo? Embargo => Article.Story.Embargo is { } held && held.HoldsAt(Now) ? held : null;

    public IReadOnlyList<LegalChange> LegalChanges { get; } = Article.LegalChanges;
}
