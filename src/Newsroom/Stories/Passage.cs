namespace Dragoman.Stories;

/// <summary>A block as it was written, before the article gives it an identity.</summary>
public sealed record Passage(BlockKind Kind, string Text, IReadOnlyList<Mark> Marks, string? Picture = null)
{
    public Passage(BlockKind kind, string text)
        : this(kind, text, [])
    {
    }
}
