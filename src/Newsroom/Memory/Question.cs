using Dragoman.Stories;

namespace Dragoman.Memory;

/// <summary>A text that somebody is about to translate.</summary>
/// <param name="Text">The block or sentence.</param>
/// <param name="Languages">From which language into which.</param>
/// <param name="Before">The text before it, or null.</param>
/// <param name="After">The text behind it, or null.</param>
public sealed record Question(string Text, LanguagePair Languages, string? Before = null, string? After = null)
{
    internal bool HasContextOf(MemoryUnit unit) => (Before ?? After) is not null && Is(Before, unit.Before) && Is(After, unit.After);

    private static bool Is(string? text, string? digest) => text is null ? digest is null : Digest.OfText(text) == digest;
}
