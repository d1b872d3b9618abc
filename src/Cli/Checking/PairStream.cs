using Dragoman.Fidelity;

namespace Dragoman.Cli.Checking;

/// <summary>Answers pairs line by line as they come: memory stays flat however many there are.</summary>
internal static class PairStream
{
    private const int FirstBuffer = 1 << 16;

    /// <returns>Whether every line could be read.</returns>
    public static bool Run(Stream input, Stream output)
    {
        using var answers = new AnswerWriter(output);
        var buffer = new byte[FirstBuffer];
        var (filled, allGood) = (0, true);
        while (true)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = input.Read(buffer, filled, buffer.Length - filled);
            var (from, searched) = (0, filled);
            filled += read;
            while (buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n') is var at and >= 0)
            {
                allGood &= Answer(buffer.AsMemory(from, searched + at - from), answers);
                from = searched = searched + at + 1;
            }
            if (read == 0)
                return (filled == from || Answer(buffer.AsMemory(from, filled - from), answers)) & allGood;
            buffer.AsSpan(from, filled - from).CopyTo(buffer);
            filled -= from;
            // Whoever waits for the answers gets them before we wait for the next question.
            answers.Flush();
        }
    }

    private static bool Answer(ReadOnlyMemory<byte> line, AnswerWriter answers)
    {
        if (line.Span.Trim("\r \t"u8).IsEmpty)
            return true;
        var (id, pair, error) = PairReader.Read(line);
        if (pair is null)
            answers.Refuse(id, error ?? "The line cannot be read.");
        else
            answers.Write(id, pair, FidelityCheck.Check(pair));
        return pair is not null;
    }
}
