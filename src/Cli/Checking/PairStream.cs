using Dragoman.Fidelity;

namespace Dragoman.Cli.Checking;

/// <summary>Answers pairs line by line as they come: memory stays flat however many there are.</summary>
internal static class PairStream
{
    /// <returns>Whether every line could be read.</returns>
    public static bool Run(Stream input, Stream output)
    {
        using var answers = new AnswerWriter(output);
        var lines = new LineReader(input);
        var allGood = true;
        do
        {
            while (lines.TryNext(out var line))
                allGood &= Answer(line, answers);
            // Whoever waits for the answers gets them before we wait for the next question.
            answers.Flush();
        }
        while (lines.Fill());
        return allGood;
    }

    private static bool Answer(ReadOnlyMemory<byte>? line, AnswerWriter answers)
    {
        var (id, pair, error) = line is { } whole ? Read(whole) : (null, null, $"The line is longer than {LineReader.LongestLine >> 20} MB.");
        if (pair is null)
            answers.Refuse(id, error ?? "The line cannot be read.");
        else
            answers.Write(id, pair, FidelityCheck.Check(pair));
        return pair is not null;
    }

    private static (string? Id, TextPair? Pair, string? Error) Read(ReadOnlyMemory<byte> line) =>
        line.Span.Trim("\r \t"u8).IsEmpty ? (null, null, "The line is empty.") : PairReader.Read(line);
}
