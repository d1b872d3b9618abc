using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Stories.Matching;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli;

/// <summary>What the newsroom knows of a story, as <c>dragoman status</c> says it.</summary>
internal sealed record StoryStatus(string Story, string Headline, bool Killed, WithdrawalStatus? Withdrawn, EmbargoStatus? Embargo, IReadOnlyList<ArticleStatus> Articles)
{
    public static async Task<StoryStatus> OfAsync(House house, Newsroom newsroom, Story story, CancellationToken cancel)
    {
        var articles = new List<ArticleStatus>();
        foreach (var article in story.Articles)
            articles.Add(await ArticleStatus.OfAsync(house, newsroom, article, cancel));
        var withdrawn = story.Killed is { } killed ? new WithdrawalStatus(killed.Reason, killed.By, killed.At.ToString(), [.. story.Unacknowledged]) : null;
        return new(story.Id, story.Original.Head.Content.Headline.Text, story.Killed is not null, withdrawn, EmbargoStatus.Of(story, house.Clock.GetCurrentInstant()), articles);
    }

    public IEnumerable<string> Lines()
    {
        yield return $"{Story}  {Headline}";
        if (Withdrawn is { } killed)
            yield return $"  KILLED by {killed.By}: {killed.Reason}{(killed.Unacknowledged.Count > 0 ? $" (not yet acknowledged by {string.Join(", ", killed.Unacknowledged)})" : "")}";
        if (Embargo is { } held)
            yield return $"  EMBARGO until {held.Said}, asked for by {held.AskedBy}";
        foreach (var line in Articles.SelectMany(article => article.Lines()))
            yield return "  " + line;
    }
}

internal sealed record EmbargoStatus(string Until, string Zone, string AskedBy, string Reason, string Said)
{
    public static EmbargoStatus? Of(Story story, Instant now) => story.Embargo is { } held && held.HoldsAt(now)
        ? new(InstantPattern.General.Format(held.Until!.Value), held.Zone, held.AskedBy, held.Reason, held.Said)
        : null;
}

internal sealed record WithdrawalStatus(string Reason, string By, string At, IReadOnlyList<string> Unacknowledged);

/// <param name="Pubstatus">IPTC's: usable, withheld or canceled; null while nothing was published.</param>
internal sealed record ArticleStatus(
    string Edition,
    string Kind,
    string? From,
    string State,
    string? Pubstatus,
    string Address,
    string Headline,
    bool Unpublished,
    string? Stage,
    string? Scheduled,
    IReadOnlyList<string> LegalChanges,
    IReadOnlyList<StaleStatus> Stale,
    IReadOnlyList<FindingStatus> OpenErrors,
    IReadOnlyList<BlockStatus> Blocks,
    IReadOnlyList<BlockStatus> Untranslated,
    IReadOnlyList<BlockStatus> LeftOut)
{
    public static async Task<ArticleStatus> OfAsync(House house, Newsroom newsroom, Article article, CancellationToken cancel)
    {
        var now = house.Clock.GetCurrentInstant();
        var state = article.StateAt(now);
        var staleness = new Staleness(article);
        var blocks = article.Head.Content.Blocks;
        var stale = new List<StaleStatus>();
        foreach (var block in staleness.Of(article.Head.Content))
        {
            var before = await house.Stories.TextBeforeAsync(block.Change, cancel);
            stale.Add(new(block.Index, before, block.Change.After ?? "", block.Change.In.Edition, WordDiff.Summary(before, block.Change.After ?? "")));
        }
        var rows = article.IsTranslation ? new Workbench(article).Rows : [];
        var source = article.Source?.Reference.Blocks.ToList() ?? [];
        IReadOnlyList<BlockStatus> Missing(TranslatedState state) =>
            [.. rows.Where(row => row.State == state).Select(row => new BlockStatus(source.FindIndex(block => block.Id == row.Source!.Id), Words.Of(row.Source!.Kind), Words.Of(state), row.Source.Text, row.LeftOut?.Reason))];
        return new(
            article.Edition,
            article.IsTranslation ? "translation" : "original",
            article.Source?.Edition,
            Words.Of(state),
            state switch
            {
                ArticleState.Published => "usable",
                ArticleState.Scheduled => "withheld",
                ArticleState.Killed or ArticleState.TakenDown => "canceled",
                _ => null,
            },
            article.Address,
            blocks.Count == 0 ? "" : blocks[0].Text,
            article.HasUnpublishedChanges,
            article.HasSomethingToPublish ? Words.Of(article.StageIn(newsroom[article.Edition])) : null,
            article.TakenDown is null && article.Story.Killed is null && article.Newest?.At > now ? ZonedTimes.Say(article.Newest.At, newsroom[article.Edition].Zone) : null,
            [.. article.LegalChanges.Select(change => change.In.Edition)],
            stale,
            state is ArticleState.Killed or ArticleState.TakenDown ? [] : FindingStatus.Of(house.Checks.Of(article, newsroom).OpenErrors),
            [.. blocks.Index().Select(item => new BlockStatus(item.Index, Words.Of(item.Item.Kind), article.IsTranslation ? Words.Of(Workbench.StateOf(item.Item, staleness)) : "original", item.Item.Text, null))],
            Missing(TranslatedState.Untranslated),
            Missing(TranslatedState.NotCarried));
    }

    public IEnumerable<string> Lines()
    {
        var from = From is null ? Kind : $"{Kind} from {From}";
        yield return $"{Edition,-6} {from,-22} {State}{(Unpublished ? ", changed since" : "")}  {Address}";
        if (Stage is "review" or "ready")
            yield return $"       {(Stage == "review" ? "in review" : "ready")}";
        if (Scheduled is not null)
            yield return $"       goes out {Scheduled}";
        foreach (var source in LegalChanges)
            yield return $"       LEGAL CHANGE in {source}, not acknowledged";
        foreach (var stale in Stale)
            yield return $"       block {stale.Index} is stale: in {stale.In}, {stale.Words}";
        if (OpenErrors.Count > 0)
            yield return $"       {(OpenErrors.Count == 1 ? "1 open error" : $"{OpenErrors.Count} open errors")}:";
        foreach (var error in OpenErrors)
            yield return $"       block {error.Index}: {error.Message} ({error.Kind})";
        foreach (var missing in Untranslated)
            yield return $"       not yet translated: block {missing.Index} of {From}: {Short(missing.Text)}";
        foreach (var left in LeftOut)
            yield return $"       left out: block {left.Index} of {From} ({left.Reason})";
        foreach (var block in Blocks.Where(block => block.State is "draft" or "added"))
            yield return $"       block {block.Index} is {(block.State == "added" ? "the edition's own" : "a draft")}: {Short(block.Text)}";
    }

    private static string Short(string text) => text.Length <= 70 ? text : text[..69] + "…";
}

/// <param name="Index">Where the stale block stands in its article; the headline is 0.</param>
/// <param name="In">The edition whose text changed.</param>
/// <param name="Words">The words that changed.</param>
internal sealed record StaleStatus(int Index, string Before, string After, string In, string Words);

internal sealed record BlockStatus(int Index, string Kind, string State, string Text, string? Reason);
