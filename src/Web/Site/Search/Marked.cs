using Dragoman.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Site.Search;

/// <summary>A text with the words that were asked for as <c>mark</c>.</summary>
public sealed class Marked : ComponentBase
{
    [Parameter, EditorRequired] public required Excerpt Of { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var from = 0;
        foreach (var range in Of.Marked)
        {
            builder.AddContent(0, Of.Text[from..range.Start.Value]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, Of.Text[range]);
            builder.CloseElement();
            from = range.End.Value;
        }
        builder.AddContent(0, Of.Text[from..]);
    }
}
