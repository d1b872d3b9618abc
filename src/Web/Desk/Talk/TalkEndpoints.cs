using Dragoman.Discussion;
using Dragoman.Identity;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Panels;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Talk;

/// <param name="Staff">Those who may be called by name.</param>
/// <param name="Names">Those whose names may have been called, the reader's too.</param>
public sealed record TalkView(PanelRow Row, IReadOnlyList<CommentThread> Threads, IReadOnlyList<string> Staff, IReadOnlyList<string> Names);

/// <summary>What the staff say to each other of a block.</summary>
internal static class TalkEndpoints
{
    public static void MapTalk(this IEndpointRouteBuilder desk)
    {
        const string talk = "/stories/{id}/{edition}/talk/{block}";
        desk.MapGet(talk, async (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
            await ShowAsync(await Panel.RowAsync(id, edition, block, http, house, cancel), http, house, cancel));
        desk.MapPost(talk, async (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
        {
            var row = await Panel.RowAsync(id, edition, block, http, house, cancel);
            var form = await http.Request.ReadFormAsync(cancel);
            var text = Filed.OneLine(form.Field("text"), "comment");
            if (form.Field("mention") is { Length: > 0 } called)
                text = $"@{called} {text}";
            var about = row.Row?.Target?.Id ?? row.Row?.Source?.Id ?? block;
            await house.Comments.SayAsync(row.Article, about, form.Field("thread") is { Length: > 0 } thread ? thread : null, text, await StaffAsync(row, house, cancel), http.Act(house), cancel);
            return await AnswerAsync(row, http, house, cancel);
        });
        desk.MapPost(talk + "/settle", async (string id, string edition, string block, HttpContext http, House house, CancellationToken cancel) =>
        {
            var row = await Panel.RowAsync(id, edition, block, http, house, cancel);
            var form = await http.Request.ReadFormAsync(cancel);
            await house.Comments.SettleAsync(row.Article, form.Field("thread"), form.Field("resolved") == "true", http.Act(house), cancel);
            return await AnswerAsync(row, http, house, cancel);
        });
    }

    private static async Task<IResult> AnswerAsync(PanelRow row, HttpContext http, House house, CancellationToken cancel) =>
        http.IsHtmx() ? await ShowAsync(row, http, house, cancel) : Results.LocalRedirect($"{row.At}/talk/{row.Key}");

    private static async Task<IResult> ShowAsync(PanelRow row, HttpContext http, House house, CancellationToken cancel)
    {
        var T = http.Phrasebook();
        var threads = (await house.Comments.OfAsync(row.Article, cancel)).Where(thread => row.Blocks.Contains(thread.Block)).ToList();
        var names = (await house.Accounts.ListAsync(cancel)).Select(account => account.Name).ToList();
        var staff = (await StaffAsync(row, house, cancel)).Select(account => account.Name).Where(name => name != http.Account().Name).ToList();
        return Panel.Show<TalkPanel>(http, T["Comments on {0}", BlockLabel.Of(T, row.Kind, row.Index)], row.Article, row.Key, new TalkView(row, threads, staff, names));
    }

    private static async Task<IReadOnlyList<Account>> StaffAsync(PanelRow row, House house, CancellationToken cancel) =>
        [.. (await house.Accounts.ListAsync(cancel)).Where(account => account.Deactivated is null && account.MayWrite(row.Edition.Tag))];
}
