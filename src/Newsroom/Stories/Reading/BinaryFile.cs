using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>Recognises what is no text by its first bytes, and says what to do with it.</summary>
internal static class BinaryFile
{
    private static readonly Sentence FromWord = Sentence.Of("Open it in its program, then paste its text here or save it as HTML or plain text.");
    private static readonly Sentence IsPicture = Sentence.Of("File the text first, then add the picture to its story.");
    private static readonly Sentence AsUtf8 = Sentence.Of("Save the file as UTF-8 and try again.");

    private sealed record Signature(Sentence Name, byte[] Start, Sentence Cure);

    // UTF-32 stands before UTF-16: its mark begins with the other's.
    private static readonly Signature[] Known =
    [
        new(Sentence.Of("a PDF document"), [.. "%PDF-"u8], Sentence.Of("Copy the text out of it and paste it here, or ask for the document that it was made from.")),
        new(Sentence.Of("an RTF document"), [.. "{\\rtf"u8], FromWord),
        new(Sentence.Of("an old Word document (.doc)"), [0xD0, 0xCF, 0x11, 0xE0], FromWord),
        new(Sentence.Of("a PNG picture"), [0x89, .. "PNG"u8], IsPicture),
        new(Sentence.Of("a JPEG picture"), [0xFF, 0xD8, 0xFF], IsPicture),
        new(Sentence.Of("a GIF picture"), [.. "GIF8"u8], IsPicture),
        new(Sentence.Of("a gzip archive"), [0x1F, 0x8B], Sentence.Of("Unpack it and file the text that is inside.")),
        new(Sentence.Of("text in UTF-32"), [0xFF, 0xFE, 0, 0], AsUtf8),
        new(Sentence.Of("text in UTF-32"), [0, 0, 0xFE, 0xFF], AsUtf8),
        new(Sentence.Of("text in UTF-16"), [0xFF, 0xFE], AsUtf8),
        new(Sentence.Of("text in UTF-16"), [0xFE, 0xFF], AsUtf8),
    ];

    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8))
            throw At(0, Sentence.Of($"This is {Archive(bytes)}, not text"), FromWord);
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
            throw At(0, Sentence.Of("This is a WebP picture, not text"), IsPicture);
        foreach (var signature in Known)
        {
            if (bytes.StartsWith(signature.Start))
                throw At(0, Sentence.Of($"This is {signature.Name}, not text in UTF-8"), signature.Cure);
        }
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0)
            return;
        throw LooksLikeUtf16(bytes)
            ? At(nul, Sentence.Of("This looks like text in UTF-16, not in UTF-8"), AsUtf8)
            : At(nul, Sentence.Of("This is a binary file, not text: it holds a NUL byte"), Sentence.Of("File plain text, Markdown or HTML, saved as UTF-8."));
    }

    private static Sentence Archive(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8192)];
        if (start.IndexOf("opendocument.text"u8) >= 0)
            return Sentence.Of("a LibreOffice document (.odt)");
        return start.IndexOf("word/"u8) >= 0 || start.IndexOf("[Content_Types].xml"u8) >= 0
            ? Sentence.Of("a Word document (.docx)")
            : Sentence.Of("a ZIP archive or an office document");
    }

    // Latin text in UTF-16 without its mark: every second byte is zero.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                zeros[i % 2]++;
        }
        return (zeros[0] == 0 || zeros[1] == 0) && (zeros[0] + zeros[1]) * 4 > start.Length;
    }

    private static UnreadableTextException At(int offset, Sentence what, Sentence cure)
        => new UnreadableTextException(what, $"byte {offset}", cure);
}
