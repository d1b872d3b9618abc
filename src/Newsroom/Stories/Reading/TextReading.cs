using System.Text;

namespace Dragoman.Stories.Reading;

/// <summary>Turns what a reporter files or pastes into blocks: plain text, Markdown or HTML, Word's included.</summary>
public static class TextReading
{
    /// <summary>The largest text that is read, in bytes of UTF-8.</summary>
    public const int Limit = 2 * 1024 * 1024;

    /// <summary>The most blocks that one text may have.</summary>
    public const int MostBlocks = 2000;

    /// <summary>The longest block, in UTF-16 code units.</summary>
    public const int LongestBlock = 100_000;

    /// <param name="format">Null: found from the file's name, or else from the text.</param>
    /// <param name="stripControls">Takes away characters that override direction instead of refusing the text.</param>
    /// <exception cref="UnreadableTextException">The text cannot be read; it says what, where and the cure.</exception>
    public static ReadText Read(ReadOnlyMemory<byte> bytes, string? fileName, TextFormat? format = null, bool stripControls = false)
    {
        if (bytes.Length > Limit)
            throw TooLarge();
        BinaryFile.Refuse(bytes.Span);
        var text = Utf8.Decode(bytes.Span);
        return Read(text, format ?? TextFormats.Of(fileName, text), stripControls);
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string?, TextFormat?, bool)"/>
    public static ReadText Read(string text, TextFormat format, bool stripControls = false)
    {
        if (text.Length > Limit || Encoding.UTF8.GetByteCount(text) > Limit)
            throw TooLarge();
        var omissions = new Omissions();
        var source = SourceCharacters.Check(text, stripControls, omissions);
        var list = new BlockList(stripControls, omissions);
        var blocks = format switch
        {
            TextFormat.Html => HtmlText.Read(source, list),
            TextFormat.Markdown => MarkdownText.Read(source, list),
            _ => PlainText.Read(source, list),
        };
        return blocks.Count == 0 ? throw Empty(source, omissions) : new(blocks, omissions.Warnings);
    }

    /// <summary>Reads no more of <paramref name="stream"/> than the limit and one byte.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string?, TextFormat?, bool)"/>
    public static async Task<ReadText> ReadAsync(
        Stream stream, string? fileName, TextFormat? format = null, bool stripControls = false, CancellationToken cancellation = default)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (held.Length <= Limit)
        {
            var wanted = (int)Math.Min(buffer.Length, Limit + 1 - held.Length);
            var got = await stream.ReadAsync(buffer.AsMemory(0, wanted), cancellation);
            if (got == 0)
                break;
            held.Write(buffer, 0, got);
        }
        return Read(held.GetBuffer().AsMemory(0, (int)held.Length), fileName, format, stripControls);
    }

    private static UnreadableTextException TooLarge()
        => new UnreadableTextException("The text is larger than 2 MB", $"byte {Limit}",
            "File the text alone, without pictures in it, or split it into several stories.");

    private static UnreadableTextException Empty(string source, Omissions omissions)
        => string.IsNullOrWhiteSpace(source)
            ? new UnreadableTextException("The text is empty", "line 1, column 1", "Give the file that holds the story.")
            : new UnreadableTextException("The text has no words that a reader could see", "the whole text", $"Give the file that holds the story.{string.Concat(omissions.Warnings.Select(warning => " " + warning))}");
}
