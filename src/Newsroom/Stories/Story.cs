using Dragoman.Editions;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>What is reported, across editions: an original and the translations carried from it.</summary>
public sealed partial class Story(string id, Instant filedAt)
{
    private readonly List<Article> articles = [];
    private readonly List<Acknowledgement> acknowledgements = [];

    public string Id => id;

    public Instant FiledAt => filedAt;

    public Withdrawal? Killed { get; internal set; }

    public IReadOnlyList<Article> Articles => articles;

    public IReadOnlyList<Acknowledgement> Acknowledgements => acknowledgements;

    public Article Original => articles.Single(article => article.Source is null);

    public Article? Find(string edition) =>
        articles.FirstOrDefault(article => string.Equals(article.Edition, edition, StringComparison.OrdinalIgnoreCase));

    public Article this[string edition] => Find(edition) ?? throw new RefusedException(
        $"Story {Id} has no article in the edition {edition}: it is in {string.Join(", ", articles.Select(article => article.Edition))}.",
        $"Carry it there with: dragoman translate {Id} FILE --edition {edition}",
        "Carry it there on the story’s page.");

    public static Story File(Edition edition, Manuscript text, Act act)
    {
        var story = new Story(Ids.Story(), act.At);
        var article = story.Add(Ids.Article(), edition.Tag, source: null);
        article.Write(text, act);
        return story;
    }

    /// <summary>Starts a translation of <paramref name="source"/>, with nothing carried yet.</summary>
    public Article Carry(Article source, Edition edition, Act act)
    {
        RefuseWhenKilled();
        if (string.Equals(source.Edition, edition.Tag, StringComparison.Ordinal))
            throw new RefusedException($"Story {Id} is carried from the edition {source.Language}: it can't be translated into itself.", "Name another edition.");
        if (Find(edition.Tag) is { Source: null })
            throw new RefusedException($"The edition {edition.Language} holds the original of story {Id}.", "Change the original with: dragoman correct", "Change the original instead.");
        if (Find(edition.Tag) is { } existing)
            throw new RefusedException($"Story {Id} is already carried into {edition.Language}, from {existing.Source!.Language}.", "Open that translation instead.");
        var article = Add(Ids.Article(), edition.Tag, source);
        article.Section = source.Section is { } section ? edition.FindSection(section)?.Slug : null;
        article.Begin(act);
        return article;
    }

    /// <summary>Withdraws the story everywhere: every edition, draft, relay and feed.</summary>
    public void Kill(string reason, Act act)
    {
        RefuseWhenKilled();
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException($"Story {Id} was not killed: no reason was given.", "Say why, for the newsroom's own record.");
        Killed = new(act.At, act.By, reason.Trim());
    }

    public void Acknowledge(string edition, Act act)
    {
        if (Killed is null)
            throw new RefusedException($"Story {Id} was not killed.", "There is nothing to acknowledge.");
        if (!acknowledgements.Any(known => string.Equals(known.Edition, edition, StringComparison.Ordinal)))
            acknowledgements.Add(new(this[edition].Edition, act.At, act.By));
    }

    /// <summary>The editions that carry the killed story and have not said that they know.</summary>
    public IEnumerable<string> Unacknowledged => Killed is null
        ? []
        : articles.Select(article => article.Edition).Except(acknowledgements.Select(known => known.Edition), StringComparer.Ordinal);

    internal void RefuseWhenKilled()
    {
        if (Killed is { } killed)
            throw new RefusedException($"Story {Id} was killed by {killed.By}: {killed.Reason}", "A killed story does not change any more; file a new one.");
    }

    internal Article Add(string articleId, string edition, Article? source)
    {
        var article = new Article(this, articleId, edition, source);
        articles.Add(article);
        return article;
    }

    /// <summary>What was true when the story was loaded.</summary>
    internal bool WasKilled { get; private set; }

    internal int StoredAcknowledgements { get; private set; }

    internal void Restore(IEnumerable<Acknowledgement> known)
    {
        acknowledgements.AddRange(known);
        StoredAcknowledgements = acknowledgements.Count;
        WasKilled = Killed is not null;
    }
}
