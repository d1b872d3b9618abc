using Dragoman.Editions;
using Dragoman.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dragoman.Web.Desk.Findings;

/// <summary>What a finding says, in the desk's language; the words that it quotes keep their own language and direction.</summary>
public sealed class FoundMessage : ComponentBase
{
    [Parameter, EditorRequired] public required BlockFinding Finding { get; set; }

    [Parameter, EditorRequired] public required Edition From { get; set; }

    [Parameter, EditorRequired] public required Edition To { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var (message, words) = (Finding.Message, Finding.Words);
        for (var at = 0; at < message.Length;)
        {
            var (start, length, edition) = Next(message, at, words.Source, words.Target);
            builder.AddContent(0, message[at..start]);
            if (length > 0)
            {
                builder.OpenElement(1, "bdi");
                builder.AddAttribute(2, "lang", edition.Tag);
                builder.AddContent(3, message.Substring(start, length));
                builder.CloseElement();
            }
            at = start + length;
        }
    }

    /// <summary>The next words that are quoted: those of the finding as a whole, or a run of letters that read from the right.</summary>
    private (int Start, int Length, Edition Edition) Next(string message, int from, string? source, string? target)
    {
        (int Start, int Length, Edition Edition)[] candidates = [Whole(source, From), Whole(target, To), FromTheRight()];
        return candidates.OrderBy(candidate => candidate.Start).ThenByDescending(candidate => candidate.Length).First();

        (int, int, Edition) Whole(string? words, Edition edition) =>
            words is { Length: > 0 } && message.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var at ? (at, words.Length, edition) : (message.Length, 0, edition);

        (int, int, Edition) FromTheRight()
        {
            var start = from;
            while (start < message.Length && !ReadsFromTheRight(message[start]))
                start++;
            var end = start;
            for (var i = start; i < message.Length && (ReadsFromTheRight(message[i]) || message[i] is ' ' or '\u200C'); i++)
                end = ReadsFromTheRight(message[i]) ? i + 1 : end;
            return (start, end - start, Finding.Source.Text.Contains(message[start..end], StringComparison.Ordinal) ? From : To);
        }
    }

    private static bool ReadsFromTheRight(char letter) => letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
