using System.Text;

namespace Dragoman.Wire.Formats.Csv;

/// <summary>The characters of a table, with the line they stand on; a byte that is not in the encoding is refused, never replaced.</summary>
internal sealed class CsvText(Stream stream) : IDisposable
{
    private const int MostPeeked = 64 << 10;

    private readonly StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 32 << 10, leaveOpen: true);
    private string peeked = "";
    private int at;
    private bool wasReturn;

    public int Line { get; private set; } = 1;

    /// <summary>The next character, or -1 at the end.</summary>
    public int Peek() => at < peeked.Length ? peeked[at] : Decoded(reader.Peek);

    public int Read()
    {
        var letter = at < peeked.Length ? peeked[at++] : Decoded(reader.Read);
        if (letter == '\r' || (letter == '\n' && !wasReturn))
            Line++;
        wasReturn = letter == '\r';
        return letter;
    }

    /// <summary>The first line, which stays to be read.</summary>
    public string PeekLine()
    {
        var line = new StringBuilder();
        var isQuoted = false;
        while (line.Length < MostPeeked && Decoded(reader.Read) is >= 0 and var letter)
        {
            line.Append((char)letter);
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is '\n' or '\r')
                break;
        }
        peeked = line.ToString();
        return peeked.TrimEnd('\r', '\n');
    }

    public void SkipLine()
    {
        while (Read() is not ('\r' or '\n' or -1))
        {
        }
    }

    private int Decoded(Func<int> next)
    {
        try
        {
            return next();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException("The table is not UTF-8: some bytes cannot stand here", Line, 0, "Save it as CSV in UTF-8.");
        }
    }

    public void Dispose() => reader.Dispose();
}
