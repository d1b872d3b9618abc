namespace Dragoman.Stories.Matching;

public enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of text that both versions share, or that one of them has alone.</summary>
public sealed record Change(ChangeKind Kind, string Text);
