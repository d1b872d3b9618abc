using System.Net;
using AngleSharp.Dom;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Desk;

public sealed class FindingsTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private const string Wrong = "The new port has 152 quays.";

    [Fact]
    public async Task The_answer_to_a_save_brings_what_is_found_and_marks_both_texts()
    {
        var (client, story, source) = await CarriedAsync();

        var answer = await SaveAsync(client, story, source, Wrong);

        var found = answer.QuerySelector($"#findings-{source.Id}[hx-swap-oob=outerMorph]")!;
        Assert.Equal("1 error", found.QuerySelector("[role=status]")!.TextContent);
        var finding = Assert.Single(found.QuerySelectorAll(".finding[data-severity=error]"));
        Assert.Equal(["۱۲۵", "152"], finding.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal(("fa", "rtl"), (finding.QuerySelector("mark")!.Closest("[lang]")!.GetAttribute("lang"), finding.QuerySelector("mark")!.Closest("[dir]")!.GetAttribute("dir")));
        Assert.Equal("fa", finding.QuerySelector(".finding-says bdi")!.GetAttribute("lang"));
        Assert.Equal("۱۲۵", answer.QuerySelector($"#source-{source.Id}[hx-swap-oob] mark[data-severity=error]")!.TextContent);
        Assert.Contains("1 error", answer.QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("An error is open", answer.QuerySelector("#unsettled-en")!.TextContent, StringComparison.Ordinal);

        var right = await SaveAsync(client, story, source, "The new port has 125 quays.", Wrong);
        Assert.Empty(right.QuerySelectorAll(".finding, mark"));
        Assert.Equal("", right.QuerySelector($"#findings-{source.Id} [role=status]")!.TextContent);
    }

    [Fact]
    public async Task Publishing_asks_to_mend_or_waive_and_publishes_nothing()
    {
        var (client, story, source) = await CarriedAsync();
        await SaveAsync(client, story, source, Wrong);

        using var answer = await client.PostAsync("/desk", At(story) + "/publish", ("note", "To readers."));
        var page = await DeskClient.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty((await desk.House.Stories.GetAsync(story))["en"].Publications);
        Assert.Contains("an error is open", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["۱۲۵", "152"], page.QuerySelectorAll(".both-texts mark").Select(mark => mark.TextContent));
        Assert.NotNull(page.QuerySelector($"a[href='{At(story)}#{source.Id}']"));
        Assert.Equal("To readers.", page.QuerySelector(".open-errors input[name=note]")!.GetAttribute("value"));

        // A reason for it, and the same form publishes.
        using var published = await client.PostAsync("/desk", At(story) + "/publish", ("finding", FindingIn(page)), ("reason", "As counted by the port."));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var article = (await desk.House.Stories.GetAsync(story))["en"];
        Assert.Single(article.Publications);
        var waiver = Assert.Single(article.Head.Content.Blocks.Single(block => block.Text == Wrong).Waivers);
        Assert.Equal(("As counted by the port.", "Thomas"), (waiver.Reason, waiver.By));
    }

    [Fact]
    public async Task A_reason_for_one_of_two_errors_is_kept_in_its_field_and_one_for_the_rest_serves()
    {
        var (client, story, source) = await CarriedAsync();
        await SaveAsync(client, story, source, "The new port has 152 quays and 7 cranes.");
        using var asked = await client.PostAsync("/desk", At(story) + "/publish");
        var names = (await DeskClient.ReadAsync(asked)).QuerySelectorAll(".open-errors input[name=finding]").Select(field => field.GetAttribute("value")!).ToList();
        Assert.True(names.Count > 1, "There should be several errors.");
        (string, string)[] fields = [.. names.SelectMany((name, index) => new[] { ("finding", name), ("reason", index == 0 ? "Counted." : "") })];

        using var partly = await client.PostAsync("/desk", At(story) + "/publish", fields);
        var page = await DeskClient.ReadAsync(partly);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, partly.StatusCode);
        Assert.Equal("Counted.", page.QuerySelector(".open-errors input[name=reason]")!.GetAttribute("value"));
        Assert.Equal(names.Count - 1, page.QuerySelectorAll(".open-errors input[aria-invalid]").Length);
        Assert.All(await desk.BlocksAsync(story, "en"), block => Assert.Empty(block.Waivers));

        using var all = await client.PostAsync("/desk", At(story) + "/publish", [.. fields, ("rest", "Told by the harbour master.")]);
        Assert.Equal(HttpStatusCode.Redirect, all.StatusCode);
        var waivers = (await desk.BlocksAsync(story, "en")).SelectMany(block => block.Waivers).ToList();
        Assert.Equal(names.Count, waivers.Count);
        Assert.Single(waivers, waiver => waiver.Reason == "Counted.");
    }

    [Fact]
    public async Task A_finding_is_waived_and_opened_again_under_its_block()
    {
        var (client, story, source) = await CarriedAsync();
        var answer = await SaveAsync(client, story, source, Wrong);

        using var waived = await client.PostAsync("/desk", At(story) + "/waive", ("finding", FindingIn(answer)), ("reason", "As counted."), ("place", source.Id));
        Assert.Equal($"{At(story)}#{source.Id}", waived.Headers.Location!.OriginalString);
        var page = await client.PageAsync(At(story));
        Assert.Contains("Let stand by Thomas: As counted.", page.QuerySelector(".finding[data-waived]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".pair-source mark"));

        using var again = await client.PostAsync("/desk", At(story) + "/reopen", ("finding", FindingIn(page)));
        Assert.Equal("1 error", (await client.PageAsync(At(story))).QuerySelector($"#findings-{source.Id} [role=status]")!.TextContent);
    }

    [Theory]
    [InlineData("gone", "A reason.")]
    [InlineData(null, "  ")]
    public async Task A_waiver_without_a_reason_or_a_finding_is_refused(string? finding, string reason)
    {
        var (client, story, source) = await CarriedAsync();
        var answer = await SaveAsync(client, story, source, Wrong);

        using var refused = await client.PostAsync("/desk", At(story) + "/waive", ("finding", finding ?? FindingIn(answer)), ("reason", reason));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.All(await desk.BlocksAsync(story, "en"), block => Assert.Empty(block.Waivers));
    }

    [Fact]
    public async Task The_board_and_the_story_count_the_open_errors()
    {
        var (client, story, source) = await CarriedAsync();
        await SaveAsync(client, story, source, Wrong);

        var card = (await client.PageAsync("/desk?edition=en")).QuerySelector($"[data-story='{story}'][data-edition=en]")!;
        Assert.Contains("1 error", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await client.PageAsync($"/desk/stories/{story}")).QuerySelector($".badge[data-state=error][href='{At(story)}#{source.Id}']"));
    }

    [Fact]
    public async Task There_is_nothing_to_publish_until_a_text_is_another_one()
    {
        using var client = await desk.SignInAsync("Nasrin");
        var story = await desk.FileAsync();
        (await client.PostAsync("/desk", $"/desk/stories/{story}/fa/publish")).Dispose();
        var block = (await desk.BlocksAsync(story, "fa"))[1];

        var page = await client.PageAsync($"/desk/stories/{story}/fa");
        Assert.Contains("Readers have this text", page.QuerySelector(".nothing-to-publish")!.TextContent, StringComparison.Ordinal);
        using var saved = await client.SaveAsync("/desk", $"/desk/stories/{story}/fa/blocks/{block.Id}", ("text", "بند نو."), ("seen", block.Digest));
        Assert.Null((await DeskClient.ReadAsync(saved)).QuerySelector("#unchanged-fa[hx-swap-oob] p"));
    }

    private async Task<(DeskClient Client, string Story, Block Source)> CarriedAsync()
    {
        var story = await desk.FileAndCarryAsync();
        var first = (await desk.BlocksAsync(story, "fa"))[1];
        await desk.House.Stories.ChangeAsync(story, all => all["fa"].Save(first.Id, "بندر تازه ۱۲۵ اسکله دارد.", first.Digest, desk.House.ActOf("Nasrin")));
        var persian = (await desk.House.Editions.GetAsync())["fa"];
        await desk.House.Stories.ChangeAsync(story, all => all["fa"].Publish(persian, desk.GetCurrentInstant(), desk.House.ActOf("Nasrin")));
        await desk.House.Stories.ChangeAsync(story, all => all["en"].SaveTranslation(all["fa"].Head.Content.Headline.Id, "Headline", Digest.OfText(""), desk.House.ActOf("Thomas")));
        return (await desk.SignInAsync("Thomas"), story, (await desk.BlocksAsync(story, "fa"))[1]);
    }

    private static async Task<IDocument> SaveAsync(DeskClient client, string story, Block source, string text, string before = "")
    {
        using var answer = await client.SaveAsync("/desk", $"{At(story)}/from/{source.Id}", ("text", text), ("seen", Digest.OfText(before)), ("place", source.Id));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await DeskClient.ReadAsync(answer);
    }

    private static string FindingIn(IDocument page) => page.QuerySelector("input[name=finding]")!.GetAttribute("value")!;

    private static string At(string story) => $"/desk/stories/{story}/en";
}
