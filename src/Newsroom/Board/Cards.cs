using Dragoman.Editions;
using Dragoman.Fidelity;
using Dragoman.Findings;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Board;

/// <summary>Makes the cards of a story: one for each edition that has something to do with it, or had.</summary>
internal sealed class Cards(Session session, Newsroom newsroom, BlockChecks checks)
{
    public async Task<IReadOnlyList<Card>> OfAsync(Story story)
    {
        var cards = new List<Card>();
        foreach (var edition in newsroom.Editions)
        {
            if (story.Find(edition.Tag) is { } article)
                cards.Add(Promised(await OfAsync(article, edition), edition));
            else if (story.Killed is null && story.Original.TakenDown is null)
                cards.Add(Promised(ToCarry(story, edition), edition));
        }
        return cards;
    }

    private static Card ToCarry(Story story, Edition edition) => New(story, edition.Tag, story.Original, Duty.ToCarry) with
    {
        WordsLeft = story.Original.Reference.Blocks.Sum(WordsOf),
        Section = story.Original.Section is { } section ? edition.FindSection(section)?.Slug : null,
        Owed = Milliseconds(story.Original.FirstPublishedAt),
    };

    private async Task<Card> OfAsync(Article article, Edition edition)
    {
        var card = New(article.Story, article.Edition, article.Source ?? article, Duty.Closed) with
        {
            Section = article.Section,
            Headline = article.Head.Content.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text is { Length: > 0 } headline ? headline : null,
            Public = Milliseconds(article.FirstPublishedAt),
            Touched = Milliseconds(article.Head.At),
            IsChangedSince = article.HasUnpublishedChanges,
            Stage = article.HasSomethingToPublish && article.StageIn(edition) is var stage and not Stage.Draft ? stage : null,
        };
        if (article.Story.Killed is { } killed)
        {
            return article.Story.Unacknowledged.Contains(article.Edition, StringComparer.Ordinal)
                ? card with { Duty = Duty.Withdrawn, Owed = Milliseconds(killed.At) }
                : card with { Closed = ArticleState.Killed };
        }
        if (article.TakenDown is not null)
            return card with { Closed = ArticleState.TakenDown };
        return article.IsTranslation ? await OfTranslationAsync(card, article, edition) : OfOriginal(card, article);
    }

    private static Card OfOriginal(Card card, Article article) => card with
    {
        Duty = !article.HasSomethingToPublish ? Duty.Public : card.Stage is null ? Duty.Writing : Duty.Reviewing,
    };

    private async Task<Card> OfTranslationAsync(Card card, Article article, Edition edition)
    {
        var workbench = new Workbench(article);
        if (workbench.Rows.All(row => row.State == TranslatedState.NotCarried))
            return card;
        var findings = checks.Of(article, newsroom).All.Where(finding => finding.Waiver is null).ToLookup(finding => finding.Severity);
        card = card with
        {
            Untranslated = workbench.Count(TranslatedState.Untranslated),
            Drafts = workbench.Count(TranslatedState.Draft),
            Stale = workbench.Count(TranslatedState.Stale),
            WordsLeft = workbench.Rows.Where(row => row.State is TranslatedState.Untranslated or TranslatedState.Stale && row.Source is not null).Sum(row => WordsOf(row.Source!)),
            Errors = findings[Severity.Error].Count(),
            Warnings = findings[Severity.Warning].Count(),
        };
        if (card.Stale > 0 && await StaleCause.OfAsync(session, article) is { } cause)
            return card with { Duty = Duty.Stale, Change = cause.Change, Owed = Milliseconds(cause.Since) };
        var original = article.Story.Original.FirstPublishedAt;
        var isWhole = card.Untranslated + card.Drafts == 0;
        if (isWhole && !article.HasSomethingToPublish)
            return card with { Duty = Duty.Public };
        // Where nobody else has to read it, a whole text waits for nothing but its publication.
        return card with
        {
            Duty = card.Stage is not null || (isWhole && !edition.Rules.SecondEyes) ? Duty.Reviewing : Duty.Translating,
            // What is untranslated in a translation that readers have came with its source's newest publication.
            Owed = Milliseconds(article.Newest is null ? original : isWhole ? null : article.Source!.Newest?.RecordedAt ?? original),
        };
    }

    private static Card New(Story story, string edition, Article source, Duty duty) => new()
    {
        Story = story.Id,
        Edition = edition,
        Duty = duty,
        Urgency = story.Urgency,
        From = source.Edition,
        SourceHeadline = source.Reference.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text ?? "",
        Filed = story.FiledAt.ToUnixTimeMilliseconds(),
    };

    /// <summary>What was withdrawn is owed at once.</summary>
    private static Card Promised(Card card, Edition edition) => card.Owed is { } owed
        ? card with { Due = card.Duty == Duty.Withdrawn ? owed : owed + (long)edition.Promise.Of(card.Urgency).TotalMilliseconds }
        : card;

    private static int WordsOf(Block block) => WordSpans.Of(block.Text).Count;

    private static long? Milliseconds(Instant? at) => at?.ToUnixTimeMilliseconds();
}
