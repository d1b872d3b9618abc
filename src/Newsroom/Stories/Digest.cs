using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Stories;

/// <summary>
/// The name of a content: <c>sha256-</c> and 43 characters of base64url, short enough to stand beside every block.
/// </summary>
public static class Digest
{
    private const string Prefix = "sha256-";

    public static string Sha256(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Prefix + Base64Url.EncodeToString(hash);
    }

    /// <summary>
    /// The digest by which staleness is decided: what a reader cannot see (normalisation form, the kind and amount of
    /// white space) does not change it, and what a reader can see (a ZWNJ, a letter, a digit) does.
    /// Broken text has a digest too, and one of its own: a lone surrogate counts as its three-byte generalised UTF-8
    /// form, which no well-formed text contains, so it never equals another broken text or a replacement character.
    /// </summary>
    public static string OfText(string text) => Sha256(IsPlain(text) ? Encoding.UTF8.GetBytes(text) : Bytes(FoldWhiteSpace(Compose(text))));

    /// <summary>Whether nothing is to be composed, folded or mended, as in nearly all texts.</summary>
    private static bool IsPlain(string text)
    {
        bool gap = true;
        foreach (char c in text)
        {
            if (char.IsSurrogate(c) || c == '\uFFFE') return false;
            if (char.IsWhiteSpace(c) && (c != ' ' || gap)) return false;
            gap = c == ' ';
        }
        return (!gap || text.Length == 0) && text.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>NFC, around the code units that <see cref="string.Normalize()"/> refuses; nothing composes with those.</summary>
    private static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i)) i++;
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                composed.Append(text[start..i].Normalize(NormalizationForm.FormC)).Append(text[i]);
                start = i + 1;
            }
        }
        return composed.Append(text[start..].Normalize(NormalizationForm.FormC)).ToString();
    }

    private static string FoldWhiteSpace(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }
            if (gap && folded.Length > 0) folded.Append(' ');
            gap = false;
            folded.Append(c);
        }
        return folded.ToString();
    }

    private static ReadOnlySpan<byte> Bytes(string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i)) length += new Rune(text[i], text[++i]).EncodeToUtf8(bytes.AsSpan(length));
            else if (Rune.TryCreate(text[i], out Rune rune)) length += rune.EncodeToUtf8(bytes.AsSpan(length));
            else
            {
                bytes[length++] = 0xED;
                bytes[length++] = (byte)(0x80 | ((text[i] >> 6) & 0x3F));
                bytes[length++] = (byte)(0x80 | (text[i] & 0x3F));
            }
        }
        return bytes.AsSpan(0, length);
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
