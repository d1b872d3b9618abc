using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>The edits that entries ask for, article by article.</summary>
public sealed class NameEdits(NameStore names, UseStore uses, StoryStore stories, LeftFormStore left)
{
    private const int MostStories = 200;

    /// <summary>The articles that write an entry in a form which is not used any more, and have not left it so on purpose.</summary>
    public async Task<IReadOnlyList<ArticleEdits>> OfAsync(string name, CancellationToken cancel = default)
    {
        var book = await names.BookAsync(cancel);
        var entry = book[name];
        var edits = new List<ArticleEdits>();
        foreach (var story in (await uses.OfAsync(name, Standing.Deprecated, cancel)).GroupBy(use => use.Story, StringComparer.Ordinal).Take(MostStories))
        {
            var loaded = await stories.GetAsync(story.Key, cancel);
            edits.AddRange(story.Select(use => use.Edition).Distinct(StringComparer.Ordinal).Select(edition => ArticleEdits.Of(loaded[edition], book, entry)).Where(each => each.Blocks.Count > 0));
        }
        var known = await left.OfAsync(name, cancel);
        return [.. edits.Where(each => !known.Contains((each.Article.Id, each.Seen))).OrderBy(each => each.Article.Edition, StringComparer.Ordinal).ThenByDescending(each => each.Article.Story.FiledAt)];
    }

    /// <summary>A person of the edition lets the forms of its article stand: they are not shown again as long as they are the same.</summary>
    public async Task LeaveAsync(string name, string story, Edition edition, string reason, string? seen, Act act, CancellationToken cancel = default)
    {
        var book = await names.BookAsync(cancel);
        var edits = ArticleEdits.Of((await stories.GetAsync(story, cancel))[edition.Tag], book, book[name]);
        if (edits.Blocks.Count == 0 || (seen is not null && seen != edits.Seen))
            throw new RefusedException($"The {edition.Language} article of story {story} or the name {name} has changed since the edits were shown.", "Look at them again.");
        await left.LeaveAsync(name, edits, reason, act, cancel);
    }

    /// <summary>A person of the edition accepts what is prepared for its article.</summary>
    public async Task<(Article Article, Publication? Publication)> AcceptAsync(string name, string story, Edition edition, ChangeType change, string? note, string seen, Act act, CancellationToken cancel = default)
    {
        var book = await names.BookAsync(cancel);
        var entry = book[name];
        return await stories.ChangeAsync(story, found =>
        {
            var article = found[edition.Tag];
            return (article, ArticleEdits.Of(article, book, entry).Accept(edition, change, note, seen, act));
        }, cancel);
    }
}
