using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dragoman.Memory;

namespace Dragoman.Cli.Remembering;

/// <summary>Answers look-ups line by line as they come.</summary>
internal static class QuestionStream
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <returns>Whether every line could be read.</returns>
    public static async Task<bool> RunAsync(TranslationMemory memory, int most, int percent, Stream input, Stream output, CancellationToken cancel)
    {
        using var lines = new StreamReader(input, new UTF8Encoding(false, false));
        await using var answers = new StreamWriter(output, new UTF8Encoding(false));
        var allGood = true;
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (id, question, error) = QuestionReader.Read(line);
            allGood &= question is not null;
            await answers.WriteLineAsync(question is null
                ? JsonSerializer.Serialize(new { id, error }, OneLine)
                : await AnswerAsync(memory, id, question, most, percent, cancel));
            await answers.FlushAsync(cancel);
        }
        return allGood;
    }

    private static async Task<string> AnswerAsync(TranslationMemory memory, string? id, Question question, int most, int percent, CancellationToken cancel)
    {
        // Making an index ready is no part of a look-up.
        await memory.PrepareAsync(question.Languages, cancel);
        var start = Stopwatch.GetTimestamp();
        var matches = await memory.LookUpAsync(question, most, percent, cancel);
        var ms = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 3);
        return JsonSerializer.Serialize(new { id, ms, matches = matches.Select(MatchAnswer.Of) }, OneLine);
    }
}
