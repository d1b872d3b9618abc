using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>A story as one edition carries it: the original, or a translation of another edition's article, its source.</summary>
public sealed partial class Article(Story story, string id, string edition, Article? source)
{
    private readonly List<Revision> added = [];
    private readonly List<Publication> publications = [];
    private readonly List<Cancellation> cancellations = [];
    private Revision? publishedBefore;

    public Story Story => story;

    public string Id => id;

    /// <summary>The tag of the edition that carries it.</summary>
    public string Edition => edition;

    /// <summary>The same, where a sentence for people names it.</summary>
    public LanguageTag Language => LanguageTag.Parse(edition);

    public Article? Source => source;

    public bool IsTranslation => source is not null;

    /// <summary>Follows the block of its kind, or else the headline, until the first publication; from then on it stays.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The page's path on the site, in ASCII.</summary>
    public string Address => AddressOf(edition, story.Id, Slug);

    /// <summary>The newest revision.</summary>
    public Revision Head { get; private set; } = null!;

    /// <summary>All that were ever decided, those that were taken off the schedule too.</summary>
    public IReadOnlyList<Publication> Publications => publications;

    public IReadOnlyList<Cancellation> Cancellations => cancellations;

    /// <summary>The revision of the newest publication, or null while nothing was published.</summary>
    public Revision? Published { get; private set; }

    public Withdrawal? TakenDown { get; private set; }

    /// <summary>Why readers do not see it any more: its story was killed, or it was taken down itself; null while neither is so.</summary>
    public Withdrawal? Withdrawn => story.Killed ?? TakenDown;

    /// <summary>From this article to its original.</summary>
    public IEnumerable<Article> Chain
    {
        get
        {
            for (var article = this; article is not null; article = article.Source)
                yield return article;
        }
    }

    public Publication? Newest => Standing.LastOrDefault();

    /// <summary>
    /// The publications that hold: one that was still withheld when the next was decided never goes out, nor does one that was
    /// taken off the schedule.
    /// </summary>
    public IEnumerable<Publication> Standing => publications.Where(publication =>
        !cancellations.Exists(cancelled => cancelled.Publication == publication.Number)
        && !publications.Exists(later => later.Number > publication.Number && later.RecordedAt < publication.At));

    /// <summary>What readers see at an instant; null before the first publication is due.</summary>
    public Publication? PublicAt(Instant now) => Standing.LastOrDefault(publication => publication.At <= now);

    public Instant? FirstPublishedAt => Newest is null ? null : Standing.Min(publication => publication.At);

    public ArticleState StateAt(Instant now) =>
        story.Killed is not null ? ArticleState.Killed
        : TakenDown is not null ? ArticleState.TakenDown
        : PublicAt(now) is not null ? ArticleState.Published
        : Newest is not null ? ArticleState.Scheduled
        : ArticleState.Draft;

    /// <summary>Whether the newest text is another one than readers have, or will have.</summary>
    public bool HasUnpublishedChanges => Published is { } published && !published.Content.ReadsLike(Head.Content);

    /// <summary>Revisions and publications made since the article was loaded.</summary>
    internal IReadOnlyList<Revision> AddedRevisions => added;

    internal int StoredPublications { get; private set; }

    internal bool WasTakenDown { get; private set; }

    internal int StoredCancellations { get; private set; }

    internal static string AddressOf(string edition, string story, string slug) => $"/{edition}/{story}/{Uri.EscapeDataString(slug)}";

    /// <param name="before">What is public again should the newest publication, still withheld, be taken off the schedule.</param>
    internal void Restore(Revision head, Revision? published, Revision? before, Withdrawal? takenDown)
    {
        Head = head;
        Published = published;
        publishedBefore = before;
        TakenDown = takenDown;
        WasTakenDown = takenDown is not null;
    }

    internal void Restore(IEnumerable<Publication> known, IEnumerable<Cancellation> cancelled)
    {
        publications.AddRange(known);
        cancellations.AddRange(cancelled);
        StoredPublications = publications.Count;
        StoredCancellations = cancellations.Count;
    }

    private void Add(Content content, Act act)
    {
        // Only what somebody translates needs to remember where it was cut.
        if (Head is not null && story.Articles.Any(article => article.Source == this))
            content = content with { Seams = [.. content.Seams.Concat(Seam.Between(Head.Content, content, edition)).DistinctBy(seam => (seam.Cut, seam.Whole, string.Join(' ', seam.Parts)))] };
        var writer = Head is { } before && content.IsWrittenLike(before.Content) ? before.Writer : act.By;
        Head = new(Head is null ? 1 : Head.Number + 1, content, act.At, act.By, writer);
        added.Add(Head);
        if (Newest is null)
            Slug = SlugOf(content);
    }

    private static string SlugOf(Content content) => content.Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Slug, Text.Length: > 0 })?.Text
        ?? Slugs.Of(content.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text ?? "");

    private void RefuseSlug(string text)
    {
        if (Newest is not null)
            throw new RefusedException("The address stays as it is once readers have it.", "Undo what you typed.");
        if (text.Length > 0 && Slugs.Of(text) is var good && good != text)
            throw new RefusedException("An address holds small letters, digits and hyphens, and is short.", $"Write it as: {good}");
    }

    private void RefuseWhenWithdrawn()
    {
        story.RefuseWhenKilled();
        if (TakenDown is { } down)
            throw new RefusedException($"The {LanguageTag.Parse(edition)} article of story {story.Id} was taken down by {down.By}: {down.Reason}", "It does not change any more.");
    }
}

public enum ArticleState
{
    Draft,
    Scheduled,
    Published,
    TakenDown,
    Killed,
}
