using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>One text with its language, read once: what the readers find in it is kept for all checks. Not for several threads at a time.</summary>
/// <param name="text">Any UTF-16 text.</param>
/// <param name="language">The language that it is in.</param>
public sealed partial class Side(string text, LanguageTag language)
{
    /// <summary>The text as given.</summary>
    public string Text { get; } = text;

    /// <summary>The language that it is in.</summary>
    public LanguageTag Language { get; } = language;
}
