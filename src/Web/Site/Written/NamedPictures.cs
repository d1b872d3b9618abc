using System.Collections.Concurrent;
using System.Text;

namespace Dragoman.Web.Site.Written;

/// <summary>The renditions that pages name, whatever theme wrote them and in whatever format. Several pages may be read at once.</summary>
internal sealed class NamedPictures
{
    private const int IdLength = 32;

    private readonly ConcurrentDictionary<(string Picture, string Name), bool> named = new();

    private static ReadOnlySpan<byte> Place => "/pictures/"u8;

    public IEnumerable<(string Picture, string Name)> InOrder => named.Keys.Order();

    public void Read(ReadOnlySpan<byte> page)
    {
        for (var at = page.IndexOf(Place); at >= 0; at = page.IndexOf(Place))
        {
            page = page[(at + Place.Length)..];
            if (page.Length <= IdLength || page[IdLength] != '/')
                continue;
            var name = page[(IdLength + 1)..];
            var end = name.IndexOfAnyExcept(Letters);
            named[(Encoding.ASCII.GetString(page[..IdLength]), Encoding.ASCII.GetString(end < 0 ? name : name[..end]))] = true;
        }
    }

    private static System.Buffers.SearchValues<byte> Letters { get; } = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-."u8);
}
