using System.Collections.Concurrent;

namespace Dragoman.Stories;

/// <summary>
/// The newest texts that lists have shown. A revision that was stored never changes, so that nothing here grows wrong; a list of which one
/// article is new reads one text.
/// </summary>
internal sealed class KnownTexts
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<(string Article, long Revision), Content> texts = new();

    public Content Of(string article, long revision, string document)
    {
        if (texts.TryGetValue((article, revision), out var known))
            return known;
        if (texts.Count >= Most)
            texts.Clear();
        return texts[(article, revision)] = Json.Read<Content>(document);
    }
}
