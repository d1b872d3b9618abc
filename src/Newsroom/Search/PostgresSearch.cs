using System.Globalization;
using System.Text;
using Dragoman.Storage;

namespace Dragoman.Search;

/// <summary>
/// A tsvector made of our own terms: no dictionary of the database has a say. Two terms that follow each other are a term too: a phrase is
/// then found by what is rare in it, and not by reading every text that holds its words. Places end at 16,383, so a phrase that stands
/// further on in a text is not found.
/// </summary>
internal static class PostgresSearch
{
    private const int LastPosition = 16_383;
    private const int MostPositions = 256;
    private const int Newest = 300;

    public static Task PutAsync(Session session, long place, string article, string edition, IReadOnlyList<string?> terms) => session.ExecuteAsync(
        "INSERT INTO search_text (place, article_id, edition, words) VALUES (@place, @article, @edition, CAST(@words AS tsvector))",
        new { place, article, edition, words = Vector(terms) });

    /// <summary>
    /// What is frequent is found among the newest texts, what is not by the index of words. The planner cannot tell: it does not know what
    /// reading a long list of words costs, and would read every one of them for a phrase that is hardly anywhere.
    /// </summary>
    public static async Task<IReadOnlyList<long>> FindAsync(Session session, SearchQuery query, string edition, string seen, long now, long before, int most)
    {
        var values = new { match = Match(query), edition, before, now, most, Newest };
        var newest = await session.QueryAsync<long>(
            $"""
            SELECT shown.place
            FROM (SELECT place, words FROM search_text WHERE edition = @edition AND place < @before ORDER BY place DESC LIMIT @Newest) newest
            JOIN shown ON shown.place = newest.place
            WHERE newest.words @@ CAST(@match AS tsquery) AND {seen}
            ORDER BY shown.place DESC LIMIT @most
            """, values);
        return newest.Count == most ? newest : await session.QueryAsync<long>(
            $"""
            WITH found AS MATERIALIZED (
                SELECT place FROM search_text WHERE words @@ CAST(@match AS tsquery) AND edition = @edition AND place < @before)
            SELECT shown.place FROM found JOIN shown ON shown.place = found.place
            WHERE {seen}
            ORDER BY shown.place DESC LIMIT @most
            """, values);
    }

    public static Task TidyAsync(Session session) => session.ExecuteAsync("ANALYZE search_text");

    private static string Vector(IReadOnlyList<string?> terms)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (index, term) in terms.Index())
        {
            if (term is null)
                continue;
            if (!places.TryGetValue(term, out var list))
                places[term] = list = [];
            if (list.Count < MostPositions)
                list.Add(Math.Min(index + 1, LastPosition));
        }
        var vector = new StringBuilder();
        foreach (var pair in Pairs(terms).Distinct(StringComparer.Ordinal))
            vector.Append('\'').Append(pair).Append("' ");
        foreach (var (term, list) in places)
            vector.Append('\'').Append(term).Append("':").AppendJoin(',', list.Select(place => place.ToString(CultureInfo.InvariantCulture))).Append(' ');
        return vector.ToString();
    }

    private static string Match(SearchQuery query) => string.Join(" & ", query.Wanted.Select(Of).Concat(query.Unwanted.Select(phrase => "!" + Of(phrase))));

    private static string Of(Phrase phrase)
    {
        List<string> parts = phrase.Terms.Count == 1 ? [$"'{phrase.Terms[0]}'"] : [.. Pairs(phrase.Terms).Select(pair => $"'{pair}'")];
        // Two words are their pair; more must also stand in one row.
        if (phrase.Terms.Count > 2)
            parts.Add($"({string.Join(" <-> ", phrase.Terms.Select(term => $"'{term}'"))})");
        return $"({string.Join(" & ", parts)})";
    }

    /// <summary>No term has a space, so that a pair is like no term.</summary>
    private static IEnumerable<string> Pairs(IReadOnlyList<string?> terms) => terms.Zip(terms.Skip(1))
        .Where(pair => pair is { First: not null, Second: not null }).Select(pair => $"{pair.First} {pair.Second}");
}
