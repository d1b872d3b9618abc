using System.Net;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Desk;

public sealed class SavingTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_script_is_answered_with_the_field_s_status()
    {
        var (client, story, block) = await OriginalAsync("Nasrin");
        using var answer = await client.SaveAsync("/desk", At(story, block), ("text", "بند نو."), ("seen", block.Digest), ("place", block.Id));
        var status = (await DeskClient.ReadAsync(answer)).QuerySelector(".block-status")!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("status-" + block.Id, status.Id);
        Assert.Equal("Saved", status.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(Digest.OfText("بند نو."), status.QuerySelector("input[name=seen]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_plain_form_leads_back_to_its_place()
    {
        var (client, story, block) = await OriginalAsync("Nasrin");
        using var answer = await client.PostAsync("/desk", At(story, block), ("text", "بند نو."), ("seen", block.Digest), ("place", block.Id));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/desk/stories/{story}/fa#{block.Id}", answer.Headers.Location!.OriginalString);
        Assert.Equal("بند نو.", (await desk.BlocksAsync(story, "fa"))[1].Text);
    }

    [Fact]
    public async Task Two_saves_from_one_start_are_told_with_both_texts()
    {
        var (nasrin, story, block) = await OriginalAsync("Nasrin");
        using var chief = await desk.SignInAsync("Chief");
        (await nasrin.SaveAsync("/desk", At(story, block), ("text", "از نسرین."), ("seen", block.Digest))).Dispose();
        using var second = await chief.SaveAsync("/desk", At(story, block), ("text", "از سردبیر."), ("seen", block.Digest));
        var told = (await DeskClient.ReadAsync(second)).Body!.TextContent;

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("از نسرین.", told, StringComparison.Ordinal);
        Assert.Contains("سردبیر", told, StringComparison.Ordinal);
        var kept = (await desk.BlocksAsync(story, "fa"))[1];
        Assert.Equal(("از نسرین.", "از سردبیر."), (kept.Text, Assert.Single(kept.Variants).Text));
    }

    [Fact]
    public async Task Who_chooses_late_is_told_and_overwrites_nothing()
    {
        var (nasrin, story, block) = await OriginalAsync("Nasrin");
        using var chief = await desk.SignInAsync("Chief");
        (await nasrin.SaveAsync("/desk", At(story, block), ("text", "از نسرین."), ("seen", block.Digest))).Dispose();
        (await chief.SaveAsync("/desk", At(story, block), ("text", "از سردبیر."), ("seen", block.Digest))).Dispose();
        var choice = Digest.OfText("از سردبیر.");

        using var first = await nasrin.PostAsync("/desk", At(story, block) + "/settle", ("choose", choice), ("text", "x"));
        using var late = await chief.PostAsync("/desk", At(story, block) + "/settle", ("choose", "field"), ("text", "متن سوم."));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (first.StatusCode, late.StatusCode));
        Assert.Equal("از سردبیر.", (await desk.BlocksAsync(story, "fa"))[1].Text);
    }

    [Fact]
    public async Task A_save_that_was_never_answered_is_no_conflict_with_the_next()
    {
        var (client, story, block) = await OriginalAsync("Nasrin");
        (await client.SaveAsync("/desk", At(story, block), ("text", "یک."), ("seen", block.Digest))).Dispose();
        using var next = await client.SaveAsync("/desk", At(story, block), ("text", "دو."), ("seen", block.Digest), ("sent", "یک."));

        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal("دو.", (await desk.BlocksAsync(story, "fa"))[1].Text);
    }

    [Fact]
    public async Task A_refused_text_is_told_and_nothing_is_stored()
    {
        var (client, story, block) = await OriginalAsync("Nasrin");
        using var answer = await client.SaveAsync("/desk", At(story, block), ("text", "بند \u202Eنو."), ("seen", block.Digest));
        var told = await DeskClient.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("U+202E", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector(".block-status"));
        Assert.Equal(block.Text, (await desk.BlocksAsync(story, "fa"))[1].Text);
    }

    [Fact]
    public async Task The_first_save_of_a_translation_makes_the_block_and_the_second_changes_it()
    {
        using var client = await desk.SignInAsync("Thomas");
        var story = await desk.FileAndCarryAsync();
        var source = (await desk.BlocksAsync(story, "fa"))[1];
        var address = $"/desk/stories/{story}/en/from/{source.Id}";

        using var first = await client.SaveAsync("/desk", address, ("text", "Paragraph."), ("seen", Digest.OfText("")), ("place", source.Id));
        var answer = await DeskClient.ReadAsync(first);
        var seen = answer.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        using var second = await client.SaveAsync("/desk", address, ("text", "Paragraph one."), ("seen", seen), ("place", source.Id));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal("Paragraph one.", Assert.Single(await desk.BlocksAsync(story, "en")).Text);
        Assert.NotNull(answer.QuerySelector($"#actions-{source.Id}[hx-swap-oob] form[action$='/confirm']"));
        Assert.Contains("2 untranslated", answer.QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_over_is_told_to_the_field()
    {
        using var client = desk.Visit();
        using var answer = await client.SendAsync(null, htmx: true, "/desk/stories/x/en/blocks/y", ("text", "Typed."));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("You are signed out", (await DeskClient.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_news_name_what_others_saved_and_leave_out_one_s_own()
    {
        var (nasrin, story, block) = await OriginalAsync("Nasrin");
        using var chief = await desk.SignInAsync("Chief");
        var other = (await desk.BlocksAsync(story, "fa"))[2];
        (await chief.SaveAsync("/desk", At(story, block), ("text", "از سردبیر."), ("seen", block.Digest))).Dispose();
        (await nasrin.SaveAsync("/desk", At(story, other), ("text", "از نسرین."), ("seen", other.Digest))).Dispose();

        var news = await nasrin.PageAsync($"/desk/stories/{story}/fa/rows?since=1");
        var later = await nasrin.PageAsync($"/desk/stories/{story}/fa/rows?since=3");

        Assert.Equal("news-" + block.Id, Assert.Single(news.QuerySelectorAll(".news[hx-swap-oob]")).Id);
        Assert.Contains("Chief changed this paragraph", news.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", news.QuerySelector("#rows")!.GetAttribute("data-revision"));
        Assert.Empty(later.QuerySelectorAll(".news[hx-swap-oob]"));
        using var absurd = await nasrin.GetAsync($"/desk/stories/{story}/fa/rows?since=-5");
        Assert.Equal(HttpStatusCode.OK, absurd.StatusCode);
    }

    private async Task<(DeskClient Client, string Story, Block Block)> OriginalAsync(string name)
    {
        var story = await desk.FileAsync();
        return (await desk.SignInAsync(name), story, (await desk.BlocksAsync(story, "fa"))[1]);
    }

    private static string At(string story, Block block) => $"/desk/stories/{story}/fa/blocks/{block.Id}";
}
