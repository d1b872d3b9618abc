using System.Diagnostics;
using Dragoman.Similarity;
using Npgsql;

namespace Dragoman.Memory.Bench;

/// <summary>Others at the same work, on the same units, in the same run.</summary>
internal static class Peers
{
    /// <summary>PostgreSQL's trigrams: % finds what shares three tenths of them, ordered by that share. How much of the truth does it find?</summary>
    public static async Task AskTrigramsAsync(string connection, IReadOnlyList<string> sources, string[] queries, TextIndex truth)
    {
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(connection);
        await ExecuteAsync(database, "CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS peer; CREATE TABLE peer (id INT PRIMARY KEY, source TEXT NOT NULL)");
        long started = Stopwatch.GetTimestamp();
        await using (NpgsqlConnection filling = await database.OpenConnectionAsync())
        await using (NpgsqlBinaryImporter rows = await filling.BeginBinaryImportAsync("COPY peer (id, source) FROM STDIN (FORMAT BINARY)"))
        {
            for (int id = 0; id < sources.Count; id++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(id);
                await rows.WriteAsync(sources[id]);
            }

            await rows.CompleteAsync();
        }

        await ExecuteAsync(database, "CREATE INDEX ON peer USING gin (source gin_trgm_ops); ANALYZE peer");
        Console.WriteLine($"pg_trgm     ready in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        Times times = new();
        int found = 0, missed = 0;
        foreach (string query in queries)
        {
            HashSet<int> ids = [];
            await times.MeasureAsync(async () => ids = await SimilarAsync(database, query));
            foreach (Near near in truth.FindSimilar(query))
                _ = ids.Contains(near.Id) ? found++ : missed++;
        }

        Console.WriteLine($"            {times}; of {found + missed} near units it misses {missed}");
        await ExecuteAsync(database, "DROP TABLE peer");
    }

    /// <summary>The Translate Toolkit's matcher, in Debian's translate-toolkit.</summary>
    public static async Task AskTranslateToolkitAsync(string script, IReadOnlyList<string> sources, string[] queries)
    {
        string units = Path.GetTempFileName(), asked = Path.GetTempFileName();
        await File.WriteAllLinesAsync(units, sources);
        await File.WriteAllLinesAsync(asked, queries);
        Console.WriteLine($"Translate Toolkit, {sources.Count:N0} units");
        using Process run = Process.Start("/usr/bin/python3", [script, units, asked]);
        await run.WaitForExitAsync();
        File.Delete(units);
        File.Delete(asked);
    }

    private static async Task<HashSet<int>> SimilarAsync(NpgsqlDataSource database, string query)
    {
        await using NpgsqlCommand command = database.CreateCommand("SELECT id FROM peer WHERE source % $1 ORDER BY similarity(source, $1) DESC LIMIT 50");
        command.Parameters.Add(new() { Value = query });
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync();
        HashSet<int> ids = [];
        while (await rows.ReadAsync())
            ids.Add(rows.GetInt32(0));
        return ids;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using NpgsqlCommand command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
