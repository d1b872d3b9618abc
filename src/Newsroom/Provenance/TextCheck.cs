using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Stories.Matching;

namespace Dragoman.Provenance;

/// <summary>What a paragraph that somebody brings is, held against what was signed.</summary>
public enum ParagraphState
{
    AsSigned,

    /// <summary>Words of a signed paragraph, without those around them.</summary>
    PartOfSigned,

    /// <summary>It was so in an earlier publication, and was changed since.</summary>
    AsSignedBefore,

    Changed,

    /// <summary>Nothing like it was signed.</summary>
    Unknown,
}

/// <param name="Block">The signed block that it is, or comes closest to.</param>
/// <param name="Changes">From the signed text to the one that was brought; of a changed paragraph alone.</param>
/// <param name="Publication">Number of the publication that it is from; of an earlier one alone.</param>
public sealed record CheckedParagraph(ParagraphState State, string Text, string? Block, IReadOnlyList<Change> Changes, long? Publication = null);

/// <param name="Missing">The signed blocks that the text does not have.</param>
public sealed record CheckedText(IReadOnlyList<CheckedParagraph> Paragraphs, IReadOnlyList<string> Missing)
{
    public bool IsAsSigned => Paragraphs.All(paragraph => paragraph.State is ParagraphState.AsSigned or ParagraphState.PartOfSigned);
}

/// <summary>Holds a text that somebody brings, from a page, a message or another newsroom, against an article as it was signed.</summary>
/// <param name="signed">Identity and text of each block, in order; the caller has seen that their digests are those of the record.</param>
/// <param name="credit">The credit line.</param>
/// <param name="before">Records of earlier publications by their numbers, the newest first.</param>
public sealed class TextCheck(IReadOnlyList<(string Id, string Text)> signed, string credit, IReadOnlyList<(long Publication, SignedRecord Record)> before)
{
    public const int LongestText = 100_000;

    private const int ShortestPart = 12;
    private const double Alike = 0.4;

    private readonly Dictionary<string, string> byDigest = signed.Where(block => block.Text.Length > 0)
        .GroupBy(block => Digest.OfText(block.Text), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);

    private readonly Dictionary<string, (string Block, long Publication)> earlier = before
        .SelectMany(each => RecordedBlock.AllOf(each.Record.Record).Where(block => block.IsShown).Select(block => (block.Digest, block.Id, each.Publication)))
        .GroupBy(block => block.Digest, StringComparer.Ordinal).ToDictionary(same => same.Key, same => (same.First().Id, same.First().Publication), StringComparer.Ordinal);

    public static IReadOnlyList<string> ParagraphsOf(string text) =>
        [.. text.Split(['\n', '\r', '\u2028', '\u2029']).Select(Whitespace.Fold).Where(line => line.Length > 0)];

    public CheckedText Of(IReadOnlyList<string> paragraphs)
    {
        var exact = paragraphs.Select(Exactly).ToList();
        var taken = exact.Select(known => known?.Block).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var open = signed.Where(block => block.Text.Length > 0 && !taken.Contains(block.Id)).Select(block => new Candidate(block.Id, block.Text)).ToList();
        var all = paragraphs.Zip(exact, (text, known) => known ?? Nearest(text, open)).ToList();
        var shown = all.Select(paragraph => paragraph.Block).ToHashSet();
        return new(all, [.. signed.Where(block => block.Text.Length > 0 && !shown.Contains(block.Id)).Select(block => block.Id)]);
    }

    private CheckedParagraph? Exactly(string text)
    {
        var digest = Digest.OfText(text);
        if (byDigest.TryGetValue(digest, out var block))
            return new(ParagraphState.AsSigned, text, block, []);
        if (Whitespace.Fold(credit) == text)
            return new(ParagraphState.AsSigned, text, null, []);
        if (text.Length >= ShortestPart && signed.FirstOrDefault(each => Whitespace.Fold(each.Text).Contains(text, StringComparison.Ordinal)) is { Id: not null } whole)
            return new(ParagraphState.PartOfSigned, text, whole.Id, []);
        return earlier.TryGetValue(digest, out var old) ? new(ParagraphState.AsSignedBefore, text, old.Block, [], old.Publication) : null;
    }

    /// <summary>The signed paragraph that shares most with it, if it shares enough, is what it was changed from.</summary>
    private static CheckedParagraph Nearest(string text, List<Candidate> open)
    {
        var own = new Candidate("", text);
        if (open.Select(candidate => (Candidate: candidate, Likeness: candidate.LikenessTo(own))).OrderByDescending(pair => pair.Likeness).FirstOrDefault() is not { Likeness: >= Alike, Candidate: var from })
            return new(ParagraphState.Unknown, text, null, []);
        open.Remove(from);
        return new(ParagraphState.Changed, text, from.Id, WordDiff.Between(from.Text, text));
    }

    /// <summary>A paragraph with its pairs of letters: they tell likeness in every script, also where no spaces stand between words.</summary>
    private sealed class Candidate(string id, string text)
    {
        private readonly HashSet<(char, char)> pairs = [.. text.Zip(text.Skip(1))];

        public string Id => id;

        public string Text => text;

        public double LikenessTo(Candidate other) =>
            pairs.Count + other.pairs.Count == 0 ? 0 : 2.0 * pairs.Count(other.pairs.Contains) / (pairs.Count + other.pairs.Count);
    }
}
