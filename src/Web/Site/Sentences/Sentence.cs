using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Site.Sentences;

/// <summary>
/// One of the site's sentences with its slots filled. What fills a slot is isolated (<c>bdi</c>), so that a name
/// of the other direction does not carry the words around it away.
/// </summary>
public sealed partial class Sentence : ComponentBase
{
    [Parameter, EditorRequired] public required string Of { get; set; }

    [Parameter] public IReadOnlyList<Slot> With { get; set; } = [];

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place { get; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var from = 0;
        foreach (Match place in Place.Matches(Of))
        {
            builder.AddContent(0, Of[from..place.Index]);
            if (With.FirstOrDefault(slot => slot.Name == place.Groups["name"].Value) is { } slot) Fill(builder, slot);
            from = place.Index + place.Length;
        }
        builder.AddContent(0, Of[from..]);
    }

    private static void Fill(RenderTreeBuilder builder, Slot slot)
    {
        if (slot.Address is not null)
        {
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", slot.Address);
            if (slot.Language is not null) builder.AddAttribute(3, "hreflang", slot.Language);
        }
        builder.OpenElement(4, "bdi");
        if (slot.Address is null && slot.Language is not null) builder.AddAttribute(5, "lang", slot.Language);
        if (slot.Instant is not null)
        {
            builder.OpenElement(6, "time");
            builder.AddAttribute(7, "datetime", slot.Instant);
        }
        builder.AddContent(8, slot.Text);
        if (slot.Instant is not null) builder.CloseElement();
        builder.CloseElement();
        if (slot.Address is not null) builder.CloseElement();
    }
}
