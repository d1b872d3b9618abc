using Dragoman.Storage;

namespace Dragoman.Search;

/// <summary>
/// FTS5 without the texts. A row's number is the article's place, so that the newest come first without sorting; a term bears its
/// edition's tag, so that one edition's words do not stand in another's way.
/// </summary>
internal static class SqliteSearch
{
    private const string Between = "-";

    public static Task PutAsync(Session session, long place, string edition, IReadOnlyList<string?> terms) => session.ExecuteAsync(
        "INSERT INTO search_word (rowid, words) VALUES (@place, @words)",
        new { place, words = string.Join(' ', terms.Select(term => term is null ? Between : Word(edition, term))) });

    public static Task RemoveAsync(Session session, long place) =>
        session.ExecuteAsync("DELETE FROM search_word WHERE rowid = @place", new { place });

    public static Task<IReadOnlyList<long>> FindAsync(Session session, SearchQuery query, string edition, string seen, long now, long before, int most) => session.QueryAsync<long>(
        $"""
        SELECT shown.place FROM search_word CROSS JOIN shown ON shown.place = search_word.rowid
        WHERE search_word.words MATCH @match AND search_word.rowid < @before AND {seen}
        ORDER BY search_word.rowid DESC LIMIT @most
        """, new { match = Match(query, edition), before, now, most });

    public static Task TidyAsync(Session session) => session.ExecuteAsync("INSERT INTO search_word (search_word) VALUES ('optimize')");

    private static string Match(SearchQuery query, string edition)
    {
        var wanted = string.Join(" AND ", query.Wanted.Select(phrase => Of(phrase, edition)));
        return query.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", query.Unwanted.Select(phrase => Of(phrase, edition)))})";
    }

    private static string Of(Phrase phrase, string edition) => $"\"{string.Join(' ', phrase.Terms.Select(term => Word(edition, term)))}\"";

    private static string Word(string edition, string term) => $"{edition}_{term}";
}
