using Dragoman.Assignments;
using Dragoman.Discussion;
using Dragoman.Identity;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Notices;

/// <summary>Who is told of what happens to stories. Nobody is told of what they did themselves.</summary>
public sealed class NoticeTelling : IStoryListener, IAssignmentListener, ICommentListener
{
    async Task IStoryListener.PublishedAsync(Session session, Article article, Publication publication)
    {
        if (publication.Kind == PublicationKind.First || publication.Change == ChangeType.Cosmetic)
            return;
        foreach (var carried in article.Story.Articles.Where(carried => carried.IsTranslation && carried.TakenDown is null))
        {
            var stale = new Staleness(carried).Of(carried.Head.Content).Where(block => block.Change.In == article).ToList();
            if (stale.Count == 0)
                continue;
            var matter = Matter(carried, publication.By) with { Count = stale.Count, Change = publication.Change ?? ChangeType.Update, From = article.Edition, Words = publication.Note };
            await TellAsync(session, await HoldersAsync(session, carried), NoticeKind.Stale, $"{carried.Id} {article.Id} {publication.Number}", matter, publication.RecordedAt);
        }
    }

    async Task IStoryListener.SavedAsync(Session session, Story story)
    {
        if (story.Killed is { } killed)
        {
            var chiefs = (await StaffStore.AllAsync(session)).Where(account => story.Articles.Any(article => account.RoleIn(article.Edition) >= Role.Chief));
            List<Account> all = [.. chiefs];
            foreach (var article in story.Articles)
                all.AddRange(await HoldersAsync(session, article));
            await TellAsync(session, all, NoticeKind.Killed, story.Id, Matter(story.Original, killed.By) with { IsOfStory = true, Words = killed.Reason }, killed.At);
        }
        foreach (var article in story.Articles)
        {
            if (article.TakenDown is { } down)
                await TellAsync(session, await HoldersAsync(session, article), NoticeKind.TakenDown, article.Id, Matter(article, down.By) with { Words = down.Reason }, down.At);
            foreach (var (index, act) in article.StageActs.Index().Skip(article.StoredStageActs))
                await TellOfStageAsync(session, article, act, $"{article.Id} {index}");
        }
    }

    async Task IAssignmentListener.AssignedAsync(Session session, Assignment assignment)
    {
        var story = await StoryStore.GetAsync(session, assignment.Story);
        var article = story.Find(assignment.Edition);
        var matter = Matter(article ?? story.Original, assignment.By) with { Edition = assignment.Edition, IsOfStory = article is null, Words = assignment.Note };
        var subject = $"{assignment.Story} {assignment.Edition} {assignment.Number}";
        var accounts = await StaffStore.AllAsync(session);
        if (assignment.Kind == AssignmentKind.HandedOver)
            await TellAsync(session, accounts.Where(account => account.Name == assignment.Holder), NoticeKind.HandedOver, subject, matter, assignment.At);
        if (assignment.Kind is AssignmentKind.Claimed or AssignmentKind.HandedOver && assignment.Before != assignment.Holder)
            await TellAsync(session, accounts.Where(account => account.Name == assignment.Before), NoticeKind.Claimed, subject, matter with { Words = assignment.Holder }, assignment.At);
    }

    async Task ICommentListener.SaidAsync(Session session, Article article, Comment comment, IReadOnlyList<Comment> before)
    {
        if (comment.Kind != CommentKind.Remark)
            return;
        var matter = Matter(article, comment.By) with { Words = comment.Text, Block = comment.Block };
        var (called, others) = await CalledAsync(session, article, comment, before);
        await TellAsync(session, called, NoticeKind.Mentioned, comment.Id, matter, comment.At);
        await TellAsync(session, others, NoticeKind.Answered, comment.Id, matter, comment.At);
    }

    /// <summary>Whom a remark calls, and who else said something in its thread. Whoever has no role here any more does not read on.</summary>
    private static async Task<(IReadOnlyList<Account> Called, IReadOnlyList<Account> Others)> CalledAsync(Session session, Article article, Comment comment, IReadOnlyList<Comment> before)
    {
        var here = (await StaffStore.AllAsync(session)).Where(account => account.MayWrite(article.Edition)).ToList();
        var voices = before.Where(earlier => earlier.Kind == CommentKind.Remark).Select(earlier => earlier.By).ToHashSet(StringComparer.Ordinal);
        var called = here.Where(account => comment.Mentioned.Contains(account.Id, StringComparer.Ordinal)).ToList();
        return (called, [.. here.Where(account => voices.Contains(account.Name)).Except(called)]);
    }

    private static async Task TellOfStageAsync(Session session, Article article, StageAct act, string subject)
    {
        var matter = Matter(article, act.By) with { Words = act.Note };
        if (act.Step == StageStep.SentBack)
            await TellAsync(session, await HoldersAsync(session, article), NoticeKind.SentBack, subject, matter, act.At);
        if (act.Step != StageStep.SentToReview)
            return;
        var editors = (await StaffStore.AllAsync(session)).Where(account => account.MayPublish(article.Edition) && account.Name != article.Head.Writer);
        await TellAsync(session, editors, NoticeKind.SentToReview, subject, matter, act.At);
    }

    /// <summary>Who has the article: whoever claimed it, else who worked on it last, else the editors of its edition.</summary>
    private static async Task<IReadOnlyList<Account>> HoldersAsync(Session session, Article article)
    {
        var accounts = await StaffStore.AllAsync(session);
        var holder = (await AssignmentStore.HoldersAsync(session, article.Story.Id)).GetValueOrDefault(article.Edition) ?? article.Head.Writer;
        List<Account> found = [.. accounts.Where(account => account.Name == holder)];
        return found.Count > 0 ? found : [.. accounts.Where(account => account.Roles.TryGetValue(article.Edition, out var role) && role >= Role.Editor)];
    }

    private static NoticeMatter Matter(Article article, string by)
    {
        var shown = article.Head.Content.Blocks.Count > 0 ? article : article.Story.Original;
        return new(article.Story.Id, article.Edition, shown.Head.Content.Headline.Text, shown.Edition, by);
    }

    private static async Task TellAsync(Session session, IEnumerable<Account> accounts, NoticeKind kind, string subject, NoticeMatter matter, Instant at)
    {
        foreach (var account in accounts.DistinctBy(account => account.Id).Where(account => account.Name != matter.By))
            await NoticeStore.TellAsync(session, account.Id, account.Email, kind, subject, matter, at);
    }
}
