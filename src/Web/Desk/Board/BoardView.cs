using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Desk.Board;

/// <summary>What an edition owes, story by story.</summary>
public sealed record BoardView(IReadOnlyList<BoardTab> Tabs, Edition Edition, string Language, IReadOnlyList<BoardGroup> Groups, int Stories);

/// <param name="Owed">How many stories wait for this edition.</param>
public sealed record BoardTab(string Tag, string Language, int Owed, bool Current);

public sealed record BoardGroup(Duty Duty, IReadOnlyList<BoardRow> Rows);

/// <summary>What an edition has to do with a story, the most urgent first.</summary>
public enum Duty
{
    Withdrawn,
    Stale,
    ToCarry,
    InTranslation,
    ToPublish,
    Scheduled,
    Public,
    Closed,
}

/// <param name="Findings">What the fidelity check found in the edition's translation; null where it is not asked.</param>
public sealed record BoardRow(Story Story, Article? Article, Duty Duty, string Owes, Instant At, ArticleFindings? Findings = null)
{
    public Article Shown => Article is { } own && own.Head.Content.Blocks.Count > 0 ? own : Story.Original;

    public static BoardRow Of(Story story, Edition edition, Instant now)
    {
        var article = story.Find(edition.Tag);
        var at = article?.Newest?.At ?? story.Original.FirstPublishedAt ?? story.FiledAt;
        if (story.Killed is not null)
        {
            var waiting = story.Unacknowledged.Contains(edition.Tag);
            return new(story, article, waiting ? Duty.Withdrawn : Duty.Closed, waiting ? "Say that you know" : "Killed", at);
        }
        if (article is null)
            return new(story, null, Duty.ToCarry, $"Carry it from {story.Original.Edition}", at);
        if (article.TakenDown is not null)
            return new(story, article, Duty.Closed, "Taken down", at);
        var (duty, owes) = article.IsTranslation ? OfTranslation(new(article)) : OfOriginal(article);
        return duty == Duty.Public && article.StateAt(now) == ArticleState.Scheduled
            ? new(story, article, Duty.Scheduled, "Withheld until its time", at)
            : new(story, article, duty, owes, at);
    }

    /// <summary>Only of the edition that is shown: the others are counted without.</summary>
    public BoardRow Checked(BlockChecks checks, Newsroom newsroom) =>
        Article is { IsTranslation: true } article && Duty is not (Duty.Closed or Duty.Withdrawn) ? this with { Findings = checks.Of(article, newsroom) } : this;

    private static (Duty, string) OfOriginal(Article article) =>
        article.Newest is null ? (Duty.ToPublish, "Publish the original")
        : article.HasUnpublishedChanges ? (Duty.ToPublish, "Publish the changes")
        : (Duty.Public, "");

    private static (Duty, string) OfTranslation(Workbench workbench)
    {
        var (stale, untranslated, drafts) = (workbench.Count(TranslatedState.Stale), workbench.Count(TranslatedState.Untranslated), workbench.Count(TranslatedState.Draft));
        if (workbench.Rows.All(row => row.State == TranslatedState.NotCarried))
            return (Duty.Closed, "Not carried");
        if (stale > 0)
            return (Duty.Stale, Counted(stale, "stale paragraph", "stale paragraphs"));
        if (untranslated + drafts > 0 && workbench.Article.Newest is null)
            return (Duty.InTranslation, string.Join(", ", new[] { Counted(untranslated, "untranslated", "untranslated"), Counted(drafts, "draft", "drafts") }.Where(part => part.Length > 0)));
        if (workbench.Article.Newest is null)
            return (Duty.ToPublish, "Publish the translation");
        return workbench.Article.HasUnpublishedChanges ? (Duty.ToPublish, "Publish the changes")
            : untranslated + drafts > 0 ? (Duty.InTranslation, $"Published with {Counted(untranslated + drafts, "paragraph", "paragraphs")} unsettled")
            : (Duty.Public, "");
    }

    private static string Counted(int count, string one, string many) => count == 0 ? "" : $"{count} {(count == 1 ? one : many)}";
}
