using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Desk.Findings;

/// <summary>What a finding says, in the desk's language; the words that it quotes keep their own language and direction.</summary>
public sealed class FoundMessage : ComponentBase
{
    [Inject] public required Phrasebook T { get; set; }

    [Parameter, EditorRequired] public required BlockFinding Finding { get; set; }

    [Parameter, EditorRequired] public required Edition From { get; set; }

    [Parameter, EditorRequired] public required Edition To { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, T.Say(Finding.Says, Quoted));

    private RenderFragment Quoted(string words) => builder =>
    {
        builder.OpenElement(0, "bdi");
        builder.AddAttribute(1, "lang", EditionOf(words).Tag);
        builder.AddContent(2, words);
        builder.CloseElement();
    };

    private Edition EditionOf(string words) =>
        words == Finding.Words.Source ? From
        : words == Finding.Words.Target ? To
        : Finding.Source.Text.Contains(words, StringComparison.Ordinal) ? From
        : To;
}
