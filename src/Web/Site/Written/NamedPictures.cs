using System.Buffers;
using System.Text;

namespace Dragoman.Web.Site.Written;

/// <summary>The renditions that a page names, whatever theme wrote it and in whatever format.</summary>
internal static class NamedPictures
{
    private const int IdLength = 32;

    private static ReadOnlySpan<byte> Place => "/pictures/"u8;

    private static SearchValues<byte> Letters { get; } = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-."u8);

    /// <summary>As <c>id/name</c> in order, with spaces between.</summary>
    public static string In(ReadOnlySpan<byte> page)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = page.IndexOf(Place); at >= 0; at = page.IndexOf(Place))
        {
            page = page[(at + Place.Length)..];
            if (page.Length <= IdLength || page[IdLength] != '/')
                continue;
            var end = page[(IdLength + 1)..].IndexOfAnyExcept(Letters);
            named.Add(Encoding.ASCII.GetString(end < 0 ? page : page[..(IdLength + 1 + end)]));
        }
        return string.Join(' ', named);
    }
}
