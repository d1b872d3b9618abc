using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Search;

/// <summary>What a reader's question found.</summary>
/// <param name="Articles">The newest first.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record Found(IReadOnlyList<ShownArticle> Articles, long? Next);

/// <summary>
/// The words of what readers see, kept in the transaction that publishes or withdraws. Both databases hold the same terms, made by
/// <see cref="SearchWords"/>, and so find the same.
/// </summary>
public sealed class SearchStore(Database database) : IStoryListener
{
    /// <summary>The newest articles of an edition that answer a question.</summary>
    /// <param name="before">The place behind which to go on, or null.</param>
    public Task<Found> FindAsync(SearchQuery query, string edition, Instant now, int most, long? before = null, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        if (query.Wanted.Count == 0)
            return new Found([], null);
        var (at, from) = (now.ToUnixTimeMilliseconds(), before ?? long.MaxValue);
        var places = session.Kind == DatabaseKind.Sqlite
            ? await SqliteSearch.FindAsync(session, query, edition, await DerivedStore.IsCurrentAsync(session), ShownStore.Seen, at, from, most + 1)
            : await PostgresSearch.FindAsync(session, query, edition, ShownStore.Seen, at, from, most + 1);
        var articles = await ShownStore.AtAsync(session, [.. places.Take(most)], now);
        return new Found(articles, places.Count > most ? places[most - 1] : null);
    }, cancel);

    public async Task SavedAsync(Session session, Story story)
    {
        foreach (var article in story.Articles)
        {
            if (article.Withdrawn is not null)
                await RemoveAsync(session, article);
            else if (ShownStore.IsDecidedAnew(article))
                await PutAsync(session, article);
        }
    }

    /// <summary>Makes the entries of a story anew, and those of the list of what is shown.</summary>
    internal static async Task RemakeAsync(Session session, Story story, Instant now)
    {
        foreach (var article in story.Articles.Where(article => article.Publications.Count > 0))
        {
            await ShownStore.ShowAsync(session, article, now);
            await PutAsync(session, article);
        }
    }

    private static async Task PutAsync(Session session, Article article)
    {
        await RemoveAsync(session, article);
        var rows = await session.QueryAsync<Row>("SELECT place, revision FROM shown WHERE article_id = @Id", new { article.Id });
        foreach (var row in rows)
        {
            var revision = await ShownStore.RevisionAsync(session, article, row.Revision);
            var terms = SearchedText.Of(revision.Content, LanguageTag.Parse(article.Edition));
            if (session.Kind == DatabaseKind.Postgres)
            {
                await PostgresSearch.PutAsync(session, row.Place, article.Id, article.Edition, terms);
                continue;
            }
            await session.ExecuteAsync(
                "INSERT INTO search_text (place, article_id, edition) VALUES (@Place, @Id, @Edition)", new { row.Place, article.Id, article.Edition });
            await SqliteSearch.PutAsync(session, row.Place, article.Edition, terms);
        }
    }

    private static async Task RemoveAsync(Session session, Article article)
    {
        if (session.Kind == DatabaseKind.Sqlite)
        {
            foreach (var place in await session.QueryAsync<long>("SELECT place FROM search_text WHERE article_id = @Id", new { article.Id }))
                await SqliteSearch.RemoveAsync(session, place);
        }
        await session.ExecuteAsync("DELETE FROM search_text WHERE article_id = @Id", new { article.Id });
    }

    private sealed class Row
    {
        public long Place { get; init; }
        public long Revision { get; init; }
    }
}
