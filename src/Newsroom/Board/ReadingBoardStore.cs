using System.Globalization;
using Dapper;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Board;

/// <summary>How the board is read: a state at a time, by an index, whatever else the newsroom has published.</summary>
public sealed partial class BoardStore
{
    /// <summary>How long a publication stays on the board.</summary>
    public static readonly Duration Recent = Duration.FromDays(7);

    private static readonly BoardState[] Shown =
        [BoardState.NeedsAttention, BoardState.ToCarry, BoardState.Writing, BoardState.InTranslation, BoardState.InReview, BoardState.Scheduled, BoardState.Published];

    /// <summary>How many cards lie where; a state without any is left out.</summary>
    public Task<IReadOnlyDictionary<BoardState, long>> CountAsync(BoardFilter filter, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var asked = new Asked(filter, now);
        var rows = await session.QueryAsync<CountRow>(asked.Each(state => $"SELECT {(int)state} AS state, count(*) AS cards FROM board_card WHERE {asked.In(state)}"), asked.Values);
        return (IReadOnlyDictionary<BoardState, long>)rows.Where(row => row.Cards > 0).ToDictionary(row => (BoardState)row.State, row => row.Cards);
    }, cancel);

    /// <summary>Edition → how many stories wait for it: all but what is scheduled or public.</summary>
    public Task<IReadOnlyDictionary<string, long>> OwedAsync(IReadOnlyList<string> editions, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var asked = new Asked(new() { Editions = editions }, now);
        var states = Shown.Where(state => state < BoardState.Scheduled);
        var rows = await session.QueryAsync<CountRow>(string.Join(" UNION ALL ", states.Select(state => $"SELECT edition, count(*) AS cards FROM board_card WHERE {asked.In(state)} GROUP BY edition")), asked.Values);
        return (IReadOnlyDictionary<string, long>)rows.GroupBy(row => row.Edition, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => row.Cards), StringComparer.Ordinal);
    }, cancel);

    /// <summary>The first cards of each state, each state in its own order.</summary>
    public Task<IReadOnlyDictionary<BoardState, IReadOnlyList<Card>>> ColumnsAsync(BoardFilter filter, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var asked = new Asked(filter, now);
        var columns = new Dictionary<BoardState, IReadOnlyList<Card>>();
        foreach (var state in asked.States)
        {
            // Keys are sorted; only of the first the whole cards are fetched, in this order of the join (SQLite would turn it around).
            var sql = $"""
                SELECT card.document, card.holder, card.due_at
                FROM (SELECT edition, story_id FROM board_card WHERE {asked.In(state)} ORDER BY {OrderOf(state)}, story_id LIMIT {most}) found
                CROSS JOIN board_card card
                WHERE card.edition = found.edition AND card.story_id = found.story_id
                ORDER BY {string.Join(", ", OrderOf(state).Split(", ").Select(key => "card." + key))}, card.story_id
                """;
            columns[state] = await CardsAsync(session, sql, asked);
        }
        return (IReadOnlyDictionary<BoardState, IReadOnlyList<Card>>)columns;
    }, cancel);

    /// <summary>Cards of all states that are asked for, in one order.</summary>
    public Task<IReadOnlyList<Card>> ListAsync(BoardFilter filter, BoardOrder order, bool descending, Instant now, int most, int skip = 0, CancellationToken cancel = default) => database.ReadAsync(session =>
    {
        var asked = new Asked(filter, now);
        var sql = $"""
            SELECT card.document, card.holder, card.due_at
            FROM (
                SELECT edition, story_id
                FROM ({asked.Each(state => $"SELECT edition, story_id, {Keys} FROM board_card WHERE {asked.In(state)}")}) lying
                ORDER BY {OrderOf(order, descending, "")}, story_id, edition LIMIT {most} OFFSET {skip}) found
            CROSS JOIN board_card card
            WHERE card.edition = found.edition AND card.story_id = found.story_id
            ORDER BY {OrderOf(order, descending, "card.")}, card.story_id, card.edition
            """;
        return CardsAsync(session, sql, asked);
    }, cancel);

    /// <summary>Stories of which an edition has something on the board, those that are behind somewhere first, then the newest; each with all its cards.</summary>
    public Task<IReadOnlyList<IGrouping<string, Card>>> StoriesAsync(BoardFilter filter, Instant now, int most, int skip = 0, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var asked = new Asked(filter, now);
        var sql = $"""
            SELECT story_id FROM ({asked.Each(state => $"SELECT story_id, rank, filed_at FROM board_card WHERE {asked.In(state)}")}) found
            GROUP BY story_id ORDER BY CASE WHEN min(rank) < {(int)Duty.ToCarry * 10} THEN 0 ELSE 1 END, max(filed_at) DESC, story_id LIMIT {most} OFFSET {skip}
            """;
        var ids = await session.QueryAsync<string>(sql, asked.Values);
        var cards = (await OfStoriesAsync(session, ids)).ToLookup(card => card.Story, StringComparer.Ordinal);
        return (IReadOnlyList<IGrouping<string, Card>>)[.. ids.Select(id => cards.Single(own => own.Key == id))];
    }, cancel);

    /// <summary>All cards of some stories, wherever they lie.</summary>
    public Task<IReadOnlyList<Card>> OfStoriesAsync(IReadOnlyCollection<string> stories, CancellationToken cancel = default) =>
        database.ReadAsync(session => OfStoriesAsync(session, stories), cancel);

    /// <summary>The cards of some stories that a filter asks for.</summary>
    public Task<IReadOnlyList<Card>> OfStoriesAsync(BoardFilter filter, IReadOnlyCollection<string> stories, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        if (stories.Count == 0)
            return [];
        var asked = new Asked(filter, now);
        var among = asked.Among(stories);
        return await CardsAsync(session, asked.Each(state => $"SELECT document, holder, due_at FROM board_card WHERE {among} AND {asked.In(state)}"), asked);
    }, cancel);

    private static async Task<IReadOnlyList<Card>> OfStoriesAsync(Session session, IReadOnlyCollection<string> stories)
    {
        if (stories.Count == 0)
            return [];
        var values = new DynamicParameters();
        var rows = await session.QueryAsync<CardRow>($"SELECT document, holder, due_at FROM board_card WHERE {Among(stories, values)}", values);
        return [.. rows.Select(row => row.Card())];
    }

    private static string Among(IReadOnlyCollection<string> stories, DynamicParameters values) => $"story_id IN ({string.Join(", ", stories.Index().Select(story =>
    {
        values.Add($"s{story.Index}", story.Item);
        return $"@s{story.Index}";
    }))})";

    private static async Task<IReadOnlyList<Card>> CardsAsync(Session session, string sql, Asked asked) =>
        [.. (await session.QueryAsync<CardRow>(sql, asked.Values)).Select(row => row.Card())];

    private static string OrderOf(BoardState state) => state switch
    {
        BoardState.NeedsAttention => "rank, due_at, urgency",
        BoardState.Writing => "urgency, filed_at DESC",
        BoardState.Scheduled => "public_at",
        BoardState.Published => "public_at DESC",
        _ => "due_at, urgency, filed_at DESC",
    };

    /// <summary>What lists are ordered by, besides what a card is known by.</summary>
    private const string Keys = "rank, urgency, section, holder, due_at, public_at, filed_at";

    private static string OrderOf(BoardOrder order, bool descending, string of)
    {
        var way = descending ? " DESC" : "";
        return order switch
        {
            BoardOrder.Due => $"{of}due_at{way}, {of}rank",
            BoardOrder.Urgency => $"{of}urgency{way}, {of}rank, {of}due_at",
            BoardOrder.Filed => $"{of}filed_at{way}",
            BoardOrder.Edition => $"{of}edition{way}, {of}rank, {of}due_at",
            BoardOrder.Section => $"{of}section{way}, {of}rank, {of}due_at",
            BoardOrder.Holder => $"{of}holder{way}, {of}rank, {of}due_at",
            _ => $"{of}rank{way}, {of}due_at, {of}public_at DESC",
        };
    }

    /// <summary>A question as conditions, with what they compare to.</summary>
    private sealed class Asked
    {
        private readonly BoardFilter filter;
        private readonly string editions;

        public Asked(BoardFilter filter, Instant now)
        {
            this.filter = filter;
            editions = string.Join(", ", filter.Editions.Index().Select(edition =>
            {
                Values.Add($"e{edition.Index}", edition.Item);
                return $"@e{edition.Index}";
            }));
            Values.Add("now", now.ToUnixTimeMilliseconds());
            Values.Add("letGo", (now - Promise.LetGoAfter).ToUnixTimeMilliseconds());
            Values.Add("recent", (now - Recent).ToUnixTimeMilliseconds());
            Values.Add("section", filter.Section);
            Values.Add("holder", filter.Holder);
            foreach (var (index, word) in Words.Index())
                Values.Add($"w{index}", $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        }

        public DynamicParameters Values { get; } = new();

        public IEnumerable<BoardState> States => filter.State is { } one ? [one] : Shown;

        private string[] Words => [.. Folding.ForMatching(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)];

        public string Among(IReadOnlyCollection<string> stories) => BoardStore.Among(stories, Values);

        public string Each(Func<BoardState, string> part) => string.Join(" UNION ALL ", States.Select(part));

        public string In(BoardState state)
        {
            var conditions = new List<string> { filter.Editions.Count == 0 ? "1 = 0" : $"edition IN ({editions})", Lies(state) };
            if (filter.Section is not null)
                conditions.Add("section = @section");
            if (filter.Holder is not null)
                conditions.Add("holder = @holder");
            if (filter.IsUnheld)
                conditions.Add("holder IS NULL");
            conditions.AddRange(Words.Index().Select(word => $"words LIKE @w{word.Index.ToString(CultureInfo.InvariantCulture)} ESCAPE '\\'"));
            return string.Join(" AND ", conditions);
        }

        // The bound on due_at holds for all: it leads SQLite to the one index that fits.
        private static string Lies(BoardState state) => state switch
        {
            BoardState.NeedsAttention => "duty IN ('withdrawn', 'stale') AND due_at > 0",
            BoardState.ToCarry => "duty = 'to-carry' AND due_at > @letGo",
            BoardState.Writing => "duty = 'writing' AND due_at > 0",
            BoardState.InTranslation => "duty = 'translating' AND due_at > 0",
            BoardState.InReview => "duty = 'reviewing' AND due_at > 0",
            // Found by their time alone, not by their duty, which all that was ever published shares.
            BoardState.Scheduled => "duty || '' = 'public' AND public_at > @now",
            BoardState.Published => "duty || '' = 'public' AND public_at <= @now AND public_at > @recent",
            _ => "duty = 'closed' AND due_at > 0",
        };
    }

    private sealed class CardRow
    {
        public string Document { get; init; } = "";
        public string? Holder { get; init; }
        public long DueAt { get; init; }

        public Card Card() => Json.Read<Card>(Document) with { Holder = Holder, Due = DueAt == NeverDue ? null : DueAt };
    }

    private sealed class CountRow
    {
        public long State { get; init; }
        public string Edition { get; init; } = "";
        public long Cards { get; init; }
    }
}
