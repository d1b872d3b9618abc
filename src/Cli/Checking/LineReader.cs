using System.Text;

namespace Dragoman.Cli.Checking;

/// <summary>Cuts a stream into lines as it comes. A line too long to hold is passed over, so that memory stays bounded.</summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>In bytes; a megabyte of text in each language, every character escaped, is less.</summary>
    public const int LongestLine = 16 << 20;

    private const int FirstBuffer = 1 << 16;

    private byte[] buffer = new byte[FirstBuffer];
    private int from, searched, filled;
    private bool isFirst = true, isPassing, hasEnded;

    /// <summary>The next line that has come whole, without its end; null for one that was too long.</summary>
    public bool TryNext(out ReadOnlyMemory<byte>? line)
    {
        line = null;
        var at = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
        if (at < 0 && !(hasEnded && (filled > from || isPassing)))
        {
            searched = filled;
            return false;
        }
        var end = at < 0 ? filled : searched + at;
        if (!isPassing)
            line = WithoutMark(buffer.AsMemory(from, end - from));
        isPassing = false;
        from = searched = at < 0 ? end : end + 1;
        return true;
    }

    /// <summary>Waits for more of the stream.</summary>
    /// <returns>False where it had ended before.</returns>
    public bool Fill()
    {
        if (hasEnded)
            return false;
        if (filled - from > LongestLine)
            (isPassing, from) = (true, filled);
        if (isPassing)
            from = searched = filled;
        MakeRoom();
        var read = input.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        hasEnded = read == 0;
        return true;
    }

    private void MakeRoom()
    {
        buffer.AsSpan(from, filled - from).CopyTo(buffer);
        (from, searched, filled) = (0, searched - from, filled - from);
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
    }

    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line)
    {
        var marked = isFirst && line.Span.StartsWith(Encoding.UTF8.Preamble);
        isFirst = false;
        return marked ? line[Encoding.UTF8.Preamble.Length..] : line;
    }
}
