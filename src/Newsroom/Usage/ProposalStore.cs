using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>Names proposed by what was confirmed, and those that somebody did not want.</summary>
public sealed class ProposalStore(Database database, NameBookStore books, NameStore names)
{
    private const int MostPairs = 2000;

    /// <summary>What is proposed, the most often used first.</summary>
    public Task<IReadOnlyList<Proposal>> ListAsync(int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT pair.source_language, pair.source_form, pair.target_language, pair.target_form, count(*) AS times, max(article.story_id) AS story_id
            FROM name_pair pair JOIN article ON article.id = pair.article_id
            WHERE NOT EXISTS (
                SELECT 1 FROM name_dismissal gone
                WHERE gone.source_language = pair.source_language AND gone.source_form = pair.source_form
                AND gone.target_language = pair.target_language AND gone.target_form = pair.target_form)
            GROUP BY pair.source_language, pair.source_form, pair.target_language, pair.target_form
            ORDER BY count(*) DESC, pair.source_form, pair.target_form
            LIMIT @MostPairs
            """;
        var book = await books.ReadAsync(session);
        var rows = await session.QueryAsync<Row>(sql, new { MostPairs });
        return (IReadOnlyList<Proposal>)[.. rows
            .Select(row => Proposal.Of(new("", "", row.SourceLanguage, row.SourceForm, row.TargetLanguage, row.TargetForm), row.Times, row.StoryId, book))
            .OfType<Proposal>().Take(most)];
    }, cancel);

    /// <summary>Makes an entry of a proposal, or adds its form to the entry that it belongs to.</summary>
    /// <param name="into">The entry that a person chose among those near it; null to do as proposed.</param>
    public async Task<NameEntry> AcceptAsync(string key, NameKind? kind, string? into, Act act, CancellationToken cancel = default)
    {
        var proposal = await GetAsync(key, cancel);
        if (into is not null)
        {
            var joined = (await books.ReadAsync(cancel))[into];
            if (joined.In(proposal.SourceLanguage) is not null && joined.In(proposal.TargetLanguage) is not null)
                return await AdmitAsync(joined, proposal, act, cancel);
            proposal = proposal with { Joins = joined };
        }
        var entry = proposal.Entry(kind ?? proposal.Kind);
        return await names.SaveAsync(entry, await names.NumberAsync(entry.Id, cancel), act.By, act.At, cancel);
    }

    /// <summary>It is not proposed again.</summary>
    public async Task DismissAsync(string key, Act act, CancellationToken cancel = default)
    {
        var proposal = await GetAsync(key, cancel);
        const string sql = """
            INSERT INTO name_dismissal (source_language, source_form, target_language, target_form, made_at, made_by)
            VALUES (@from, @Source, @to, @Target, @at, @By) ON CONFLICT DO NOTHING
            """;
        await database.WriteAsync(session => session.ExecuteAsync(sql, new
        {
            from = proposal.SourceLanguage.Value,
            proposal.Source,
            to = proposal.TargetLanguage.Value,
            proposal.Target,
            at = act.At.ToUnixTimeMilliseconds(),
            act.By,
        }), cancel);
    }

    /// <summary>The entry is the same under other forms: those of the proposal are admitted.</summary>
    private async Task<NameEntry> AdmitAsync(NameEntry entry, Proposal proposal, Act act, CancellationToken cancel)
    {
        var forms = new Dictionary<string, NameForms>(entry.Forms, StringComparer.Ordinal);
        foreach (var (language, form) in new[] { (proposal.SourceLanguage, proposal.Source), (proposal.TargetLanguage, proposal.Target) })
        {
            var key = entry.Forms.First(pair => ReferenceEquals(pair.Value, entry.In(language))).Key;
            if (!forms[key].All.Any(known => known.Form == form))
                forms[key] = forms[key] with { Admitted = [.. forms[key].Admitted, form] };
        }
        return await names.SaveAsync(entry with { Forms = forms }, await names.NumberAsync(entry.Id, cancel), act.By, act.At, cancel);
    }

    private async Task<Proposal> GetAsync(string key, CancellationToken cancel) =>
        (await ListAsync(MostPairs, cancel)).FirstOrDefault(proposal => proposal.Key == key)
        ?? throw new RefusedException($"There is no proposal {key} any more.", "Somebody may have accepted it: load the page again.");

    private sealed class Row
    {
        public string SourceLanguage { get; init; } = "";
        public string SourceForm { get; init; } = "";
        public string TargetLanguage { get; init; } = "";
        public string TargetForm { get; init; } = "";
        public long Times { get; init; }
        public string StoryId { get; init; } = "";
    }
}
