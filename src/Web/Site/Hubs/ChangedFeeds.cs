using Dragoman.Changes;
using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Lists;
using Dragoman.Wire.Distribution;

namespace Dragoman.Web.Site.Hubs;

/// <summary>Which feeds of sections, topics and authors changed with what happened to stories: those that an article stands in, and those that it left.</summary>
internal static class ChangedFeeds
{
    public static async Task<IReadOnlyCollection<string>> OfAsync(House house, Newsroom newsroom, IEnumerable<HubStory> stories, CancellationToken cancel)
    {
        var book = await house.Names.BookAsync(cancel);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var changes in stories.GroupBy(change => change.Story, StringComparer.Ordinal))
        {
            var story = await house.Stories.GetAsync(changes.Key, cancel);
            foreach (var article in story.Articles.Where(article => article.Newest is not null && newsroom.Find(article.Edition) is not null))
            {
                var own = changes.Where(change => change.Edition is null || change.Edition == article.Edition).ToList();
                if (own.Count == 0)
                    continue;
                places.UnionWith(Sections(newsroom[article.Edition], article, own));
                places.UnionWith(await AuthorsAsync(house, article, own, book, cancel));
                places.UnionWith((await house.Topics.TouchedAsync(article, cancel: cancel)).Select(topic => NewsLists.TopicFeeds(article.Edition, topic)));
            }
        }
        return [.. places.SelectMany(FeedFiles.Below)];
    }

    /// <summary>Where an article moved from is not known: any section may have lost it.</summary>
    private static IEnumerable<string> Sections(Edition edition, Article article, IEnumerable<HubStory> changes) =>
        edition.Sections.Where(section => section.Slug == article.Section || changes.Any(change => change.Kind == ChangeKind.Section))
            .Select(section => NewsLists.SectionAddress(edition.Tag, section.Slug));

    /// <summary>Whoever stands in no byline any more, because a name was wrong, has no feed to be told of.</summary>
    private static async Task<IEnumerable<string>> AuthorsAsync(House house, Article article, IEnumerable<HubStory> changes, NameBook book, CancellationToken cancel)
    {
        var before = changes.Where(change => change.Kind == ChangeKind.Byline).SelectMany(change => (change.Subject ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var all = article.AuthorsBy(book).Concat(NamedAuthor.Of(before.Select(name => new Author(name)), article.Story.Original.Edition, article.Edition, book));
        var known = new List<string>();
        foreach (var slug in all.Select(author => author.Slug).Distinct(StringComparer.Ordinal))
        {
            if (await house.Authors.RememberAsync(article.Edition, slug, house.Clock.GetCurrentInstant(), cancel) is not null)
                known.Add(NewsLists.AuthorAddress(article.Edition, slug));
        }
        return known;
    }
}
