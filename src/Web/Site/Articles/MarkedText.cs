using Dragoman.Stories;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Site.Articles;

/// <summary>
/// A block's text with its marks as elements: links outermost, then strong, then emphasis, so that marks that cross
/// each other never break a link in two. Everything is encoded; an address that is no web or mail address is no link.
/// </summary>
public sealed class MarkedText : ComponentBase
{
    private static readonly (MarkKind Kind, string Element)[] Layers =
        [(MarkKind.Link, "a"), (MarkKind.Strong, "strong"), (MarkKind.Emphasis, "em")];

    [Parameter, EditorRequired] public required BlockView Of { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Write(builder, 0, Of.Text.Length, 0);

    private void Write(RenderTreeBuilder builder, int start, int end, int layer)
    {
        if (start >= end) return;
        if (layer == Layers.Length)
        {
            builder.AddContent(0, Of.Text[start..end]);
            return;
        }

        var (kind, element) = Layers[layer];
        var from = start;
        foreach (var mark in Of.Marks.Where(mark => mark.Kind == kind && IsSafe(mark)).OrderBy(mark => mark.Start))
        {
            var first = Math.Max(mark.Start, from);
            var last = Math.Min(mark.End, end);
            if (first >= last) continue;
            Write(builder, from, first, layer + 1);
            builder.OpenElement(1, element);
            if (kind == MarkKind.Link) builder.AddAttribute(2, "href", mark.Target);
            Write(builder, first, last, layer + 1);
            builder.CloseElement();
            from = last;
        }

        Write(builder, from, end, layer + 1);
    }

    private static bool IsSafe(Mark mark) =>
        mark.Kind != MarkKind.Link
        || (Uri.TryCreate(mark.Target, UriKind.Absolute, out var target) && target.Scheme is "https" or "http" or "mailto");
}
