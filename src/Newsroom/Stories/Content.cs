namespace Dragoman.Stories;

/// <summary>What a revision holds: the article's blocks in order, and what was left out of its source.</summary>
public sealed partial record Content
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Where blocks were cut up and joined.</summary>
    public IReadOnlyList<Seam> Seams { get; init; } = [];

    public Block? Find(string id) => Blocks.FirstOrDefault(block => string.Equals(block.Id, id, StringComparison.Ordinal));

    public Block Headline => Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline) ?? Blocks[0];

    /// <summary>What a picture shows, in the article's language; null where the article does not say.</summary>
    public string? AltTextOf(string picture) => Blocks.FirstOrDefault(block => block is { Kind: BlockKind.AltText, Text.Length: > 0 } && block.Picture == picture)?.Text;

    /// <summary>The same content with one block replaced where it stands.</summary>
    public Content With(Block changed) => this with
    {
        Blocks = [.. Blocks.Select(block => string.Equals(block.Id, changed.Id, StringComparison.Ordinal) ? changed : block)],
    };

    /// <summary>The same content, its texts declared cosmetic variants of those of <paramref name="before"/>.</summary>
    public Content AsVariantOf(Content before) => this with
    {
        Blocks = [.. Blocks.Select(block => before.Find(block.Id) is { } earlier ? block.AsVariantOf(earlier) : block)],
    };

    /// <summary>The digest of what a reader reads: texts, marks and pictures in their order.</summary>
    public string Reading => Digest.OfText(string.Join('\u001E', Blocks.Select(block => string.Join('\u001F', block.Id, block.Kind, block.Text, block.Picture, string.Join(';', block.Marks)))));

    /// <summary>Whether no person wrote, confirmed or left out anything between this and <paramref name="other"/>.</summary>
    public bool IsWrittenLike(Content other) =>
        ReadsLike(other)
        && Blocks.Zip(other.Blocks).All(pair => pair.First.Progress == pair.Second.Progress && pair.First.Carriages.SequenceEqual(pair.Second.Carriages))
        && LeftOut.SequenceEqual(other.LeftOut);

    /// <summary>Whether a reader finds the same text, marks and pictures in the same order.</summary>
    public bool ReadsLike(Content other) =>
        Blocks.Count == other.Blocks.Count
        && Blocks.Zip(other.Blocks).All(pair => pair.First.Id == pair.Second.Id
            && pair.First.Kind == pair.Second.Kind
            && pair.First.Text == pair.Second.Text
            && pair.First.Picture == pair.Second.Picture
            && pair.First.Marks.SequenceEqual(pair.Second.Marks));
}
