using Dragoman.Discussion;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Desk.Talk;

/// <summary>A remark with the names marked that it calls.</summary>
public sealed class RemarkText : ComponentBase
{
    [Parameter, EditorRequired] public required string Text { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<string> Staff { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var at = 0;
        foreach (var (start, length, _) in Mentions.In(Text, Staff))
        {
            builder.AddContent(0, Text[at..start]);
            builder.OpenElement(1, "bdi");
            builder.AddAttribute(2, "class", "called");
            builder.AddContent(3, Text.Substring(start, length));
            builder.CloseElement();
            at = start + length;
        }
        builder.AddContent(4, Text[at..]);
    }
}
