using Dragoman.Fidelity;
using Dragoman.Stories;
using Dragoman.Stories.Matching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Desk.Findings;

/// <summary>Words of a text that a finding is about.</summary>
public sealed record FoundPlace(Span At, Severity Severity);

/// <summary>A paragraph with the words marked that findings are about and, where its text from before is given, with what changed.</summary>
public sealed class MarkedParagraph : ComponentBase
{
    [Parameter, EditorRequired] public required string Text { get; set; }

    [Parameter] public IReadOnlyList<FoundPlace> Places { get; set; } = [];

    /// <summary>The text that the translation was made from, when it was another one.</summary>
    [Parameter] public string? Before { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var levels = Levels();
        var at = 0;
        foreach (var change in Before is null ? [new(ChangeKind.Same, Text)] : WordDiff.Between(Before, Text))
        {
            if (change.Kind == ChangeKind.Removed)
            {
                builder.OpenElement(0, "del");
                builder.AddContent(1, change.Text);
                builder.CloseElement();
                continue;
            }
            if (change.Kind == ChangeKind.Added)
                builder.OpenElement(2, "ins");
            Write(builder, change.Text, levels.AsSpan(at, change.Text.Length));
            if (change.Kind == ChangeKind.Added)
                builder.CloseElement();
            at += change.Text.Length;
        }
    }

    private static void Write(RenderTreeBuilder builder, string text, ReadOnlySpan<int> levels)
    {
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && levels[to] == levels[from])
                to++;
            if (levels[from] == 0)
                builder.AddContent(3, text[from..to]);
            else
            {
                builder.OpenElement(4, "mark");
                builder.AddAttribute(5, "data-severity", Words.Of((Severity)(levels[from] - 1)));
                builder.AddContent(6, text[from..to]);
                builder.CloseElement();
            }
            from = to;
        }
    }

    /// <summary>For each character 0, or what the gravest finding about it weighs.</summary>
    private int[] Levels()
    {
        var levels = new int[Text.Length];
        foreach (var (at, severity) in Places)
        {
            for (var i = at.Start; i < at.End; i++)
                levels[i] = Math.Max(levels[i], (int)severity + 1);
        }
        return levels;
    }
}
