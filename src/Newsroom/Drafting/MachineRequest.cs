using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Drafting;

/// <summary>One block to be translated, with what helps to translate it.</summary>
/// <param name="Text">Its text; with tags for its marks where <paramref name="IsTagged"/>.</param>
/// <param name="Around">The source paragraphs beside it; they are not to be translated.</param>
/// <param name="Terms">The newsroom's forms of the names and terms that the text has.</param>
/// <param name="Examples">What the memory has that resembles it.</param>
public sealed record MachineRequest(
    string Text,
    bool IsTagged,
    BlockKind Kind,
    LanguageTag From,
    LanguageTag To,
    Surroundings Around,
    IReadOnlyList<TermPair> Terms,
    IReadOnlyList<TermPair> Examples)
{
    /// <summary>What the text said before it changed, and how that was translated; null where nothing stands yet.</summary>
    public TermPair? Earlier { get; init; }
}

/// <param name="TranslatedBefore">How the paragraph before was translated.</param>
public sealed record Surroundings(string? Before = null, string? TranslatedBefore = null, string? After = null);

/// <summary>Words and what the newsroom makes of them.</summary>
public sealed record TermPair(string Source, string Target);

/// <summary>Translates one text. What comes back is not trusted: <see cref="DraftAnswer"/> reads it.</summary>
public interface IMachine
{
    /// <exception cref="MachineException">There is no answer.</exception>
    Task<string> TranslateAsync(MachineRequest request, CancellationToken cancel);
}
