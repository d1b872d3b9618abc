using System.Runtime.InteropServices;
using Dragoman.Fidelity;
using Dragoman.Stories.Matching;
using NodaTime;

namespace Dragoman.Cli.Checking;

/// <summary>A finding, and the paragraphs that it is about, counted from 0; null on the side that has none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedFinding(int? Source, int? Target, Finding Finding);

/// <summary>An original and its translation, paired as <c>dragoman translate</c> pairs them.</summary>
internal sealed class TwoTexts
{
    private readonly Instant? on;

    public TwoTexts(CheckedText source, CheckedText target, Instant? on)
    {
        // A first line is taken for a headline where it looks like one: in one language it may, in the other not.
        var bothHave = source.HasHeadline == target.HasHeadline;
        (Source, Target, this.on) = (bothHave ? source : source.WithoutHeadline(), bothHave ? target : target.WithoutHeadline(), on);
    }

    public CheckedText Source { get; }

    public CheckedText Target { get; }

    public int Paragraphs => Math.Max(Source.Blocks.Count, Target.Blocks.Count);

    /// <summary>The findings in the order of the translation; then what it leaves out.</summary>
    /// <param name="done">Called after each paragraph of the translation.</param>
    public IEnumerable<PlacedFinding> Check(Action<int> done)
    {
        var pairing = BlockPairing.Pair(
            [.. Source.Blocks.Select(block => (block.Kind, block.Text))], Source.Language,
            [.. Target.Blocks.Select(block => (block.Kind, block.Text))], Target.Language);
        for (var target = 0; target < Target.Blocks.Count; target++)
        {
            if (pairing.SourceOf[target] is { } source)
            {
                foreach (var finding in FidelityCheck.Check(Pair(source, target)))
                    yield return new(source, target, finding);
            }
            else
                yield return new(null, target, Alone(FindingKind.Addition, Severity.Warning, "No paragraph of the original says this.", Target.Blocks[target].Text, ofSource: false));
            done(target + 1);
        }
        foreach (var source in pairing.Untranslated)
            yield return new(source, null, Alone(FindingKind.Omission, Severity.Error, "No paragraph of the translation says this.", Source.Blocks[source].Text, ofSource: true));
    }

    private TextPair Pair(int source, int target) =>
        new(new(Source.Blocks[source].Text, Source.Language), new(Target.Blocks[target].Text, Target.Language), on);

    private static Finding Alone(FindingKind kind, Severity severity, string message, string text, bool ofSource)
    {
        var whole = new Span(0, text.Length);
        return new(kind, severity, message, ofSource ? whole : null, ofSource ? null : whole);
    }
}
