namespace Dragoman.Stories;

/// <summary>A person lets a finding stand: why, who, and when (in milliseconds since 1970).</summary>
/// <param name="Found">The finding that it speaks of. It stands while just this is found in its block, and falls when something else is.</param>
public sealed record Waiver(FoundWords Found, string Reason, string By, long At);

/// <summary>A finding by its words, not by its place: words before or behind them may change.</summary>
/// <param name="Kind">What it is about: number, date, name.</param>
/// <param name="Source">The words of the source; null where it says no such thing.</param>
/// <param name="Target">The words of the translation; null where it says no such thing.</param>
public sealed record FoundWords(string Kind, string? Source, string? Target)
{
    /// <summary>A short name for a form to send.</summary>
    public string Key => Digest.OfText(string.Join('\u001F', Kind, Source, Target));
}
