using System.Net;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Desk;

/// <summary>Blocks are cut, joined, moved and taken back by plain forms.</summary>
public sealed class ArrangingTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_paragraph_is_split_at_a_place_and_the_page_offers_to_take_it_back()
    {
        using var client = await desk.SignInAsync("Nasrin");
        var story = await desk.FileAsync();
        var page = $"/desk/stories/{story}/fa";
        var block = (await desk.BlocksAsync(story, "fa"))[1];

        using var split = await client.PostAsync(page, $"{page}/blocks/{block.Id}/split", ("at", "4"));

        Assert.Equal(["سرخط", "بند", "یکم.", "بند دوم."], (await desk.BlocksAsync(story, "fa")).Select(each => each.Text));
        var shown = await client.PageAsync(split.Headers.Location!.OriginalString);
        var undo = shown.QuerySelector("form[action$='/undo']")!;
        using var undone = await client.PostAsync(page, undo.GetAttribute("action")!, ("revision", undo.QuerySelector("[name=revision]")!.GetAttribute("value")!));
        Assert.Equal(["سرخط", "بند یکم.", "بند دوم."], (await desk.BlocksAsync(story, "fa")).Select(each => each.Text));
        Assert.Equal(block.Id, (await desk.BlocksAsync(story, "fa"))[1].Id);
        // Taken back once, there is nothing that the page offers to take back.
        Assert.Null((await client.PageAsync(undone.Headers.Location!.OriginalString)).QuerySelector("form[action$='/undo']"));
    }

    [Fact]
    public async Task What_was_taken_out_and_written_over_since_is_not_taken_back_silently()
    {
        using var client = await desk.SignInAsync("Nasrin");
        var story = await desk.FileAsync();
        var page = $"/desk/stories/{story}/fa";
        var blocks = await desk.BlocksAsync(story, "fa");
        using var merged = await client.PostAsync(page, $"{page}/blocks/{blocks[2].Id}/merge");
        Assert.Equal(["سرخط", "بند یکم. بند دوم."], (await desk.BlocksAsync(story, "fa")).Select(each => each.Text));
        using var saved = await client.PostAsync(page, $"{page}/blocks/{blocks[1].Id}", ("text", "دیگر."), ("seen", Digest.OfText("بند یکم. بند دوم.")));

        using var refused = await client.PostAsync(page, $"{page}/undo", ("revision", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["سرخط", "دیگر."], (await desk.BlocksAsync(story, "fa")).Select(each => each.Text));
    }

    [Fact]
    public async Task Several_passages_are_inserted_at_once_and_a_block_becomes_another_kind_and_moves()
    {
        using var client = await desk.SignInAsync("Nasrin");
        var story = await desk.FileAsync();
        var page = $"/desk/stories/{story}/fa";
        var first = (await desk.BlocksAsync(story, "fa"))[1];

        using var inserted = await client.PostAsync(page, $"{page}/insert", ("after", first.Id), ("text", "یک"), ("kind", "heading"), ("text", "دو"), ("kind", "paragraph"));
        var made = (await desk.BlocksAsync(story, "fa")).Skip(2).Take(2).ToList();
        Assert.Equal([(BlockKind.Heading, "یک"), (BlockKind.Paragraph, "دو")], made.Select(block => (block.Kind, block.Text)));

        using var kind = await client.PostAsync(page, $"{page}/blocks/{made[1].Id}/kind", ("kind", "quotation"));
        using var moved = await client.PostAsync(page, $"{page}/blocks/{made[1].Id}/move", ("to", "1"));
        Assert.Equal((BlockKind.Quotation, made[1].Id), (await desk.BlocksAsync(story, "fa")) is [_, var now, ..] ? (now.Kind, now.Id) : default);

        using var headline = await client.PostAsync(page, $"{page}/blocks/{(await desk.BlocksAsync(story, "fa"))[0].Id}/kind", ("kind", "paragraph"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, headline.StatusCode);
    }

    [Fact]
    public async Task A_script_gets_the_rows_as_they_are_now()
    {
        using var client = await desk.SignInAsync("Nasrin");
        var story = await desk.FileAsync();
        var page = $"/desk/stories/{story}/fa";
        var block = (await desk.BlocksAsync(story, "fa"))[1];

        using var answer = await client.SaveAsync(page, $"{page}/blocks/{block.Id}/split", ("text", "بند"), ("text", "یکم."), ("seen", block.Digest));

        var rows = await DeskClient.ReadAsync(answer);
        var section = rows.QuerySelector("#rows")!;
        Assert.Equal((await desk.BlocksAsync(story, "fa"))[2].Id, section.GetAttribute("data-place"));
        Assert.Equal(block.Id, section.GetAttribute("data-replaced"));
        Assert.Equal(4, section.QuerySelectorAll("form[data-saves]").Length);
    }

    [Fact]
    public async Task An_address_is_worded_by_the_edition_and_validated_and_stays_once_published()
    {
        using var client = await desk.SignInAsync("Thomas");
        var story = await desk.FileAndCarryAsync();
        var page = $"/desk/stories/{story}/en";
        using var inserted = await client.PostAsync(page, $"{page}/insert", ("kind", "slug"));
        var slug = Assert.Single(await desk.BlocksAsync(story, "en"));

        using var refused = await client.SaveAsync(page, $"{page}/blocks/{slug.Id}", ("text", "New Port / opens"), ("seen", slug.Digest));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("new-port-opens", (await DeskClient.ReadAsync(refused)).Body!.TextContent, StringComparison.Ordinal);

        using var saved = await client.SaveAsync(page, $"{page}/blocks/{slug.Id}", ("text", "new-port-opens"), ("seen", slug.Digest));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal($"/en/{story}/new-port-opens", (await desk.House.Stories.GetAsync(story))["en"].Address);
    }
}
