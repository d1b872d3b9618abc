using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>Decodes a reporter's file strictly: a byte that is not UTF-8 is named, never replaced.</summary>
public static partial class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, if it has one.</summary>
    /// <exception cref="UnreadableTextException">The first bad byte, with its value, line and column.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw BadByte(content, bytes.Length - content.Length);
        }
    }

    private static UnreadableTextException BadByte(ReadOnlySpan<byte> content, int preamble)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        var position = TextPosition.After(Strict.GetString(content[..at]));
        var declared = DeclaredCharset(content);
        return new UnreadableTextException(
            $"The text is not UTF-8: byte 0x{content[at].ToString("X2", CultureInfo.InvariantCulture)} cannot stand here",
            $"line {position.Line}, column {position.Column}, byte {at + preamble}",
            declared is null
                ? Sentence.Of("Save the file as UTF-8 and try again.")
                : Sentence.Of($"The file says that it is {declared}: save it as UTF-8 and try again."));
    }

    /// <summary>What a saved web page says of itself: windows-1256 from an older Word, say.</summary>
    private static string? DeclaredCharset(ReadOnlySpan<byte> content)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1024)]));
        return match.Success && !match.Groups["name"].ValueSpan.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? match.Groups["name"].Value
            : null;
    }

    [GeneratedRegex("charset=[\"']?(?<name>[A-Za-z0-9_-]{2,30})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Charset();
}
