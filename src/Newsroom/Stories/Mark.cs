namespace Dragoman.Stories;

/// <summary>What a mark says of the characters that it covers.</summary>
public enum MarkKind
{
    Strong,
    Emphasis,
    Link,
}

/// <summary>
/// Inline markup of a block, kept beside its text so that the text itself stays plain.
/// Offsets are UTF-16; <paramref name="Target"/> is the address of a link, else null.
/// </summary>
public sealed record Mark(MarkKind Kind, int Start, int Length, string? Target = null)
{
    public int End => Start + Length;
}
