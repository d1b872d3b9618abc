using Dragoman.Languages;

namespace Dragoman.Editions;

/// <summary>The sentence at the foot of an article, and the same sentence recognised in filed text.</summary>
public static class CreditLine
{
    /// <summary>Writes the line of an article from its chain of editions, the article's own first, its original's last.</summary>
    public static string Write(Newsroom newsroom, IReadOnlyList<Edition> chain)
    {
        var language = chain[0].Language;
        var sentences = CreditSentences.For(language);
        string Outlet(Edition edition) => newsroom.OutletName(edition, language);
        return chain.Count switch
        {
            1 => sentences.OfOriginal(Outlet(chain[0])),
            2 => sentences.OfTranslation(Outlet(chain[1]), Outlet(chain[0])),
            _ => sentences.OfRelay(Outlet(chain[^1]), Outlet(chain[0]), Outlet(chain[1])),
        };
    }

    /// <summary>
    /// Whether a line of filed text is one that this newsroom's editions could write themselves, in whatever language:
    /// it is produced from the provenance, so it is not stored. A line that names another outlet is a fact and stays.
    /// </summary>
    public static bool IsOneOf(Newsroom newsroom, string line)
    {
        var folded = Fold(line);
        return folded.Length is > 0 and < 400 && newsroom.Editions.Any(own =>
            Possible(newsroom, own, folded).Any(candidate => string.Equals(Fold(candidate), folded, StringComparison.Ordinal)));
    }

    /// <summary>The lines that one edition could write of the outlets that <paramref name="folded"/> names.</summary>
    private static IEnumerable<string> Possible(Newsroom newsroom, Edition own, string folded)
    {
        var named = newsroom.Editions.Where(edition => folded.Contains(Fold(newsroom.OutletName(edition, own.Language)), StringComparison.Ordinal)).ToList();
        if (!named.Remove(own))
            yield break;
        yield return Write(newsroom, [own]);
        foreach (var original in named)
        {
            yield return Write(newsroom, [own, original]);
            foreach (var between in named.Where(edition => edition != original))
                yield return Write(newsroom, [own, between, original]);
        }
    }

    internal static string Fold(string line) => Folding.ForMatching(Whitespace.Fold(line)).Trim(' ', '.', '۔', '。', '*', '_', '(', ')', '[', ']');
}
