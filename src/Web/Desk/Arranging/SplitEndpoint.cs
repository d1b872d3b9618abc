using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Panels;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Arranging;

/// <param name="Places">Where sentences begin, but for the first.</param>
public sealed record SplitView(PanelRow Row, Block Block, IReadOnlyList<int> Places)
{
    private const int Shown = 60;

    public string Beginning(int at) => Block.Text.Length - at <= Shown ? Block.Text[at..] : $"{Block.Text.AsSpan(at, Shown)}…";
}

/// <summary>Asks where a block is to be cut.</summary>
internal static class SplitEndpoint
{
    public static void MapSplit(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/split/{block}", async (
        string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        var stored = article.Head.Content.Find(block) ?? throw new RefusedException("This paragraph is not in the article any more.", "Load the page again.");
        var key = article.IsTranslation ? Translating.TranslatingView.Keys(new Workbench(article)).First(pair => pair.Row.Target?.Id == block).Key : block;
        var row = await Panel.RowAsync(id, edition, key, http, house, cancel);
        var T = http.Phrasebook();
        return Panel.Show<SplitPanel>(http, T["Split {0}", BlockLabel.Of(T, row.Kind, row.Index)], row.Article, row.Key, new SplitView(row, stored, Starts(stored.Text, home.Language)));
    });

    private static List<int> Starts(string text, LanguageTag language) =>
        [.. Sentences.Split(text, language).Select(sentence => sentence.GetOffsetAndLength(text.Length).Offset).Where(start => start > 0)];
}
