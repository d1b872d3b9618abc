using System.Buffers.Text;

namespace Dragoman.Provenance;

/// <summary>base64url as RFC 7515 has it: no padding, no white space, no idle bits, so each value has one spelling.</summary>
internal static class StrictBase64Url
{
    /// <summary>The bytes, or null when the text is not their one spelling.</summary>
    public static byte[]? Decode(string text)
    {
        byte[] bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        try
        {
            if (!Base64Url.TryDecodeFromChars(text, bytes, out int length)) return null;
            bytes = bytes[..length];
        }
        catch (FormatException)
        {
            return null;
        }
        return string.Equals(Base64Url.EncodeToString(bytes), text, StringComparison.Ordinal) ? bytes : null;
    }
}
