using System.Text;

namespace Dragoman.Web.Site.Feeds;

/// <summary>XML 1.0 has no form for most control characters or half of a surrogate pair: they are left out.</summary>
internal static class XmlCharacters
{
    public static string Only(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
