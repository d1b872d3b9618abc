using Dragoman.Fidelity;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Findings;

/// <summary>What the fidelity check found between a block and its source, and the waiver that lets it stand, if there is one.</summary>
/// <param name="Index">Where the block stands in its article; the headline is 0.</param>
public sealed record BlockFinding(int Index, Block Source, Block Target, Finding Found, Waiver? Waiver)
{
    public string Kind => Stories.Words.Of(Found.Kind);

    public Severity Severity => Found.Severity;

    public Sentence Says => Found.Says;

    public string Message => Found.Message;

    public FoundWords Words => WordsOf(Source, Target, Found);

    /// <summary>It asks to be fixed or waived before a person publishes.</summary>
    public bool IsOpenError => Severity == Severity.Error && Waiver is null;

    internal static FoundWords WordsOf(Block source, Block target, Finding found) =>
        new(Stories.Words.Of(found.Kind), found.Source?.Of(source.Text), found.Target?.Of(target.Text));
}
