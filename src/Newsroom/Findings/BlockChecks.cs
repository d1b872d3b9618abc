using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dragoman.Editions;
using Dragoman.Fidelity;
using Dragoman.Names;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Findings;

/// <summary>
/// Checks translations against their sources. It remembers what it found: of an article that is typed at, one block is new and
/// the others are as they were, and a board shows hundreds of articles that did not change.
/// </summary>
public sealed class BlockChecks(IClock clock, NameBookStore names)
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<UInt128, IReadOnlyList<Finding>> known = new();

    public ArticleFindings Of(Article article, Editions.Newsroom newsroom)
    {
        if (article.Source is not { } source)
            return new(article, (_, _) => [], _ => []);
        var (from, to, on, book) = (newsroom[source.Edition], newsroom[article.Edition], SaidOn(source), names.Last);
        var early = EarlyAbbreviations(article, to, book);
        return new(article, (original, translated) => Check(original, from, translated, to, on, book), block => early[block.Id]);
    }

    /// <summary>Whether the long form stood before is a question about the article as a whole: it is asked anew each time, in one pass.</summary>
    private static ILookup<string, Finding> EarlyAbbreviations(Article article, Edition edition, NameBook book)
    {
        var blocks = book.HasAbbreviations ? article.Head.Content.Blocks : [];
        return AbbreviationOrder.Check(book, [.. blocks.Select(block => block.Text)], edition.Language)
            .ToLookup(early => blocks[early.Block].Id, early => early.Finding, StringComparer.Ordinal);
    }

    /// <summary>
    /// When the source said "yesterday": at its newest publication but for corrections, which leave the days of a text alone.
    /// What is not published is read by the hour.
    /// </summary>
    private Instant SaidOn(Article source) =>
        source.Standing.LastOrDefault(publication => publication.Kind != PublicationKind.Correction)?.At
        ?? Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds() / 3600 * 3600);

    private IReadOnlyList<Finding> Check(string source, Edition from, string target, Edition to, Instant on, NameBook book)
    {
        var key = KeyOf(source, from, target, to, on, book.Version);
        if (known.TryGetValue(key, out var found))
            return found;
        if (known.Count >= Most)
            known.Clear();
        var pair = new TextPair(new(source, from.Language), new(target, to.Language), on, book.ApprovedIn(source, from.Language, to.Language));
        return known[key] = [.. EditionDigits.Apply(to, target, FidelityCheck.Check(pair))];
    }

    private static UInt128 KeyOf(string source, Edition from, string target, Edition to, Instant on, long names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { $"{from.Tag} {to.Tag} {to.Digits} {on.ToUnixTimeTicks()} {names} {source.Length}", source, target })
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return MemoryMarshal.Read<UInt128>(digest);
    }
}
