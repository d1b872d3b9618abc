using Dragoman.Storage;

namespace Dragoman.Search;

/// <summary>
/// FTS5 without the texts. A row's number is the article's place, so that the newest come first without sorting; a term bears its
/// edition's tag, so that one edition's words do not stand in another's way. Two short words that follow each other are a term too, behind
/// the text: nearly every text holds both words of "to be", and to find those in which they stand together all would be read.
/// </summary>
internal static class SqliteSearch
{
    private const string Between = "-";

    // The common words of most languages are no longer, and pairs of them are few; pairs of all words would double the index.
    private const int Short = 4;

    public static Task PutAsync(Session session, long place, string edition, IReadOnlyList<string?> terms) => session.ExecuteAsync(
        "INSERT INTO search_word (rowid, words) VALUES (@place, @words)",
        new { place, words = string.Join(' ', [.. terms.Select(term => term is null ? Between : Word(edition, term)), Between, .. Pairs(edition, terms).Distinct(StringComparer.Ordinal)]) });

    public static Task RemoveAsync(Session session, long place) =>
        session.ExecuteAsync("DELETE FROM search_word WHERE rowid = @place", new { place });

    /// <param name="hasPairs">Whether all texts were entered with their pairs of short words.</param>
    public static Task<IReadOnlyList<long>> FindAsync(Session session, SearchQuery query, string edition, bool hasPairs, string seen, long now, long before, int most) => session.QueryAsync<long>(
        $"""
        SELECT shown.place FROM search_word CROSS JOIN shown ON shown.place = search_word.rowid
        WHERE search_word.words MATCH @match AND search_word.rowid < @before AND {seen}
        ORDER BY search_word.rowid DESC LIMIT @most
        """, new { match = Match(query, edition, hasPairs), before, now, most });

    public static Task TidyAsync(Session session) => session.ExecuteAsync("INSERT INTO search_word (search_word) VALUES ('optimize')");

    private static string Match(SearchQuery query, string edition, bool hasPairs)
    {
        string Of(Phrase phrase) => SqliteSearch.Of(phrase, edition, hasPairs);
        var wanted = string.Join(" AND ", query.Wanted.Select(Of));
        return query.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", query.Unwanted.Select(Of))})";
    }

    private static string Of(Phrase phrase, string edition, bool hasPairs)
    {
        List<string> pairs = hasPairs ? [.. Pairs(edition, phrase.Terms).Select(pair => $"\"{pair}\"")] : [];
        // Two words are their pair; more must also stand in one row.
        if (phrase.Terms.Count != 2 || pairs.Count == 0)
            pairs.Add($"\"{string.Join(' ', phrase.Terms.Select(term => Word(edition, term)))}\"");
        return pairs.Count == 1 ? pairs[0] : $"({string.Join(" AND ", pairs)})";
    }

    private static IEnumerable<string> Pairs(string edition, IReadOnlyList<string?> terms) => terms.Zip(terms.Skip(1))
        .Where(pair => pair is { First.Length: <= Short, Second.Length: <= Short }).Select(pair => $"_{edition}_{pair.First}_{pair.Second}");

    private static string Word(string edition, string term) => $"{edition}_{term}";
}
