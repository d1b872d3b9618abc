using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Desk.Arranging;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Panels;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.History;

/// <param name="Versions">The newest first.</param>
/// <param name="Older">The revision from which on an older part begins; null where there is none.</param>
public sealed record HistoryView(PanelRow Row, string Block, IReadOnlyList<BlockVersion> Versions, long? Older);

/// <summary>What a block was, and back to it.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}/history/{block}");
        article.MapGet("", async (string id, string edition, string block, long? before, HttpContext http, House house, CancellationToken cancel) =>
        {
            var row = await Panel.RowAsync(id, edition, block, http, house, cancel);
            var own = row.Row is null ? block : row.Row.Target?.Id ?? "";
            var history = await house.Stories.HistoryAsync(row.Article, own, before, cancel);
            var T = http.Phrasebook();
            return Panel.Show<HistoryPanel>(http, T["History of {0}", BlockLabel.Of(T, row.Kind, row.Index)], row.Article, row.Key, new HistoryView(row, own, history.Versions, history.Older));
        });
        article.MapPost("/restore", async (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
        {
            var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
            var known = (await house.Stories.GetAsync(id, cancel))[home.Tag];
            if (!long.TryParse(form.Field("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > known.Head.Number)
                throw new RefusedException("That revision is not in the history.", "Choose another one.");
            var earlier = await house.Stories.RevisionAsync(known, number, cancel);
            return await Arrange.ChangeAsync(id, edition, http, house, (article, _, act) => article.Restore(earlier.Content, block, act) is var restored ? new(restored.Id, restored.Id) : default, cancel);
        });
    }
}
