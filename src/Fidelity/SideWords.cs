using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>The words of a text, and how they sound.</content>
public sealed partial class Side
{
    private IReadOnlyList<Range>? words;

    private HeardWords? heard;

    /// <summary>The words, in order.</summary>
    internal IReadOnlyList<Range> Words => words ??= WordSpans.Of(Text);

    /// <summary>The words as names are looked for among them.</summary>
    internal HeardWords Heard => heard ??= new HeardWords(this);
}
