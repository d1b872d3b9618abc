using System.Buffers;
using System.Text;

namespace Dragoman.Web.Site.Feeds;

/// <summary>XML 1.0 has no form for most control characters or half of a surrogate pair: they are left out.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<char> Without =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    public static string Only(string text)
    {
        if (!text.AsSpan().ContainsAny(Without) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var clean = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a pair is read as U+FFFD.
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF))
                clean.Append(pair[..rune.EncodeToUtf16(pair)]);
        }
        return clean.ToString();
    }
}
