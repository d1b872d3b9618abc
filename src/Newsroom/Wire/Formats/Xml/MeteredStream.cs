namespace Dragoman.Wire.Formats.Xml;

/// <summary>Counts what is read and stops at an allowance, so that a parser cannot gather more than that in memory.</summary>
internal sealed class MeteredStream(Stream inner) : Stream
{
    private long allowed = long.MaxValue;

    public long Count { get; private set; }

    /// <summary>Lets so many bytes more be read. What the parser has buffered already does not count.</summary>
    public void Allow(long bytes) => allowed = Count > long.MaxValue - bytes ? long.MaxValue : Count + bytes;

    public override int Read(Span<byte> buffer)
    {
        if (Count >= allowed)
            throw new OverAllowanceException();
        var read = inner.Read(buffer);
        Count += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal sealed class OverAllowanceException : Exception;
}
