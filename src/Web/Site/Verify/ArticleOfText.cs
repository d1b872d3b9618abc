using Dragoman.Search;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Verify;

/// <summary>Finds the article that a pasted text is from, by the words of its longest paragraphs.</summary>
public sealed class ArticleOfText(House house)
{
    private const int MostParagraphs = 4;
    private const int MostCandidates = 5;
    private const int WordsInPhrase = 5;

    public async Task<Article?> FindAsync(IReadOnlyList<string> paragraphs, SiteViews site, Instant now, CancellationToken cancel)
    {
        // The page's own language first.
        foreach (var edition in site.Newsroom.Editions.OrderByDescending(edition => edition == site.Edition))
        {
            foreach (var phrase in paragraphs.OrderByDescending(paragraph => paragraph.Length).Take(MostParagraphs).SelectMany(Phrases))
            {
                var found = await house.Search.FindAsync(SearchQuery.Parse($"\"{phrase}\"", edition.Language), edition.Tag, now, MostCandidates, cancel: cancel);
                if (found.Articles.MaxBy(article => Shared(article.Content, paragraphs)) is { } best)
                    return (await house.Stories.FindAsync(best.Story, cancel))?.Find(edition.Tag);
            }
        }
        return null;
    }

    /// <summary>From several places of a paragraph, as one word of it may have been changed.</summary>
    private static IEnumerable<string> Phrases(string paragraph)
    {
        var words = paragraph.Replace("\"", "", StringComparison.Ordinal).Split(' ');
        if (words.Length < 2 * WordsInPhrase)
            return [string.Join(' ', words)];
        return new[] { 0, (words.Length - WordsInPhrase) / 2, words.Length - WordsInPhrase }.Select(from => string.Join(' ', words.Skip(from).Take(WordsInPhrase)));
    }

    private static int Shared(Content content, IReadOnlyList<string> paragraphs)
    {
        var digests = content.Blocks.Select(block => block.Digest).ToHashSet(StringComparer.Ordinal);
        return paragraphs.Count(paragraph => digests.Contains(Digest.OfText(paragraph)));
    }
}
