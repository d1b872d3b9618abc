using System.Text.Json;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>A text that a block had.</summary>
/// <param name="Revision">The first revision that had it.</param>
/// <param name="Text">Null when it was taken out.</param>
public sealed record BlockVersion(long Revision, string? Text, Instant At, string By);

/// <summary>What a block was, revision by revision.</summary>
public sealed partial class StoryStore
{
    /// <summary>So many revisions are looked through at a time: a long article that saves itself has thousands.</summary>
    private const int HistoryPart = 500;

    /// <summary>The texts that a block had, the newest first, of one part of the article's revisions.</summary>
    /// <param name="before">The revision that the part ends before; null for the newest part.</param>
    /// <returns>Also the revision from which on an older part begins; null where there is none.</returns>
    public Task<(IReadOnlyList<BlockVersion> Versions, long? Older)> HistoryAsync(Article article, string block, long? before, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = "SELECT * FROM revision WHERE article_id = @Id AND number < @before ORDER BY number DESC LIMIT @most";
        var rows = (await session.QueryAsync<RevisionRow>(sql, new { article.Id, before = before ?? long.MaxValue, most = HistoryPart })).Reverse().ToList();
        var versions = new List<BlockVersion>();
        var last = (Text: (string?)null, Marks: (string?)null);
        foreach (var row in rows)
        {
            var now = TextIn(row.Document, block);
            if (now == last)
                continue;
            versions.Add(new(row.Number, now.Text, Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy));
            last = now;
        }
        versions.Reverse();
        return ((IReadOnlyList<BlockVersion>)versions, rows is [{ Number: > 1 } first, ..] ? first.Number : (long?)null);
    }, cancel);

    /// <summary>The people who wrote or confirmed something of an article up to a revision, in the order in which they came to it.</summary>
    internal static async Task<IReadOnlyList<string>> WritersAsync(Session session, Article article, long revision)
    {
        var all = await session.QueryAsync<string>(
            "SELECT COALESCE(written_by, made_by) FROM revision WHERE article_id = @Id AND number <= @revision GROUP BY COALESCE(written_by, made_by) ORDER BY min(number)",
            new { article.Id, revision });
        // A draft that landed was written by nobody: "DeepL for Thomas".
        var machines = article.Head.Content.Blocks.Select(block => block.Drafted?.Provider).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. all.Where(name => name != Act.CommandLine && !machines.Exists(machine => name.StartsWith(machine + " for ", StringComparison.Ordinal)))];
    }

    /// <summary>One block out of a document, without making the others.</summary>
    private static (string? Text, string? Marks) TextIn(string document, string block)
    {
        using var json = JsonDocument.Parse(document);
        if (!json.RootElement.TryGetProperty("blocks", out var blocks))
            return default;
        foreach (var each in blocks.EnumerateArray())
        {
            if (each.GetProperty("id").ValueEquals(block))
                return (each.GetProperty("text").GetString(), each.TryGetProperty("marks", out var marks) ? marks.GetRawText() : null);
        }
        return default;
    }
}
