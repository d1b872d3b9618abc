using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Memory;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Panels;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Suggesting;

/// <param name="Action">Where a text that is used is saved to.</param>
/// <param name="Seen">The digest of the text that it is saved over.</param>
public sealed record SuggestionsView(PanelRow Row, Edition From, string Label, string Action, string Seen, IReadOnlyList<MemoryMatch> Matches, IReadOnlyList<SuggestedName> Names)
{
    /// <summary>The machine that can be asked for the text as it is now, by its name; null where the translation is not stale, or drafts are off.</summary>
    public string? Machine { get; init; }
}

/// <summary>A name or term of the source, and how the edition writes it.</summary>
public sealed record SuggestedName(string Written, string Form, IReadOnlyList<string> Others);

/// <summary>How the memory would translate a paragraph, and the approved forms of the names in it. A page asks for those that are looked at.</summary>
internal static class SuggestionsEndpoint
{
    private const int Most = 3;

    public static void MapSuggestions(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/suggestions/{block}", async (
        string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
    {
        var row = await Panel.RowAsync(id, edition, block, http, house, cancel);
        if (row.Article.Source is not { } source || row.Row?.Source is not { Text.Length: > 0 } text)
            return Results.NotFound();
        var T = http.Phrasebook();
        var label = BlockLabel.Of(T, row.Kind, row.Index);
        var target = row.Row.Target;
        var matches = await house.Memory.LookUpAsync(Question(row, text), Most, cancel: cancel);
        var view = new SuggestionsView(
            row,
            row.Newsroom[source.Edition],
            label,
            target is null ? $"{row.At}/from/{text.Id}" : $"{row.At}/blocks/{target.Id}",
            target?.Digest ?? Digest.OfText(""),
            [.. matches.Where(match => match.Suggestion != target?.Text)],
            Names(text.Text, row.Newsroom[source.Edition].Language, row.Edition.Language, await house.Names.BookAsync(cancel)))
        {
            Machine = row.Row.State == TranslatedState.Stale ? (await house.Drafter.PairOfAsync(row.Article, cancel))?.Provider.Name : null,
        };
        return Panel.Show<SuggestionsPanel>(http, T["Suggestions for {0}", label], row.Article, row.Key, view);
    });

    /// <summary>With its neighbours in the source, which tell the same sentence in another place apart.</summary>
    private static Question Question(PanelRow row, Block text)
    {
        var source = row.Article.Source!.Reference.Blocks.ToList();
        var at = source.FindIndex(block => block.Id == text.Id);
        var after = at + row.Row!.Parts;
        return new(text.Text, new(row.Article.Source.Edition, row.Article.Edition), at < 1 ? null : source[at - 1].Text, at < 0 || after >= source.Count ? null : source[after].Text);
    }

    private static List<SuggestedName> Names(string text, LanguageTag from, LanguageTag to, NameBook book) =>
    [
        .. book.MentionsIn(text, from).DistinctBy(mention => mention.Entry.Id)
            .Select(mention => mention.Entry.In(to) is { } forms ? new SuggestedName(mention.Written, forms.Preferred, [.. forms.Admitted, .. new[] { forms.Short, forms.Abbreviation }.OfType<string>()]) : null)
            .OfType<SuggestedName>(),
    ];
}
