using System.Net;
using AngleSharp.Dom;

namespace Dragoman.Web.Tests.Desk;

/// <summary>The board as plain pages and forms: without a script nothing is missing.</summary>
public sealed class BoardTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task Who_has_one_edition_sees_its_board_and_a_chief_sees_all()
    {
        await desk.FileAsync();
        using var thomas = await desk.SignInAsync("Thomas");
        using var chief = await desk.SignInAsync("Chief");
        Assert.Equal("English", (await thomas.PageAsync("/desk")).QuerySelector("h1")!.TextContent);
        Assert.Equal("All editions", (await chief.PageAsync("/desk")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Persian", (await thomas.PageAsync("/desk?edition=fa")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Work_is_claimed_handed_over_and_taken_back_by_forms()
    {
        var story = await desk.FileAsync();
        using var thomas = await desk.SignInAsync("Thomas");
        var claim = Card(await thomas.PageAsync("/desk"), story).QuerySelector("button[data-act=claim]")!;
        using var claimed = await thomas.PostAsync("/desk", claim.GetAttribute("formaction")!, ("seen", ""), ("return", "/desk?edition=en&person=me"));
        Assert.Equal((HttpStatusCode.Redirect, "/desk?edition=en&person=me"), (claimed.StatusCode, claimed.Headers.Location!.OriginalString));
        Assert.Equal("Thomas", Card(await thomas.PageAsync("/desk?person=me"), story).QuerySelector(".holder")!.TextContent);
        Assert.Null((await thomas.PageAsync("/desk?person=nobody")).GetElementById($"card-{story}-en"));

        var assignment = $"/desk/stories/{story}/en/assignment";
        using var late = await thomas.PostAsync(assignment, assignment + "/claim", ("seen", "Tara"));
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        using var stranger = await thomas.PostAsync(assignment, assignment + "/hand-over", ("seen", "Thomas"), ("to", "Nasrin"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.StatusCode);
        using var handed = await thomas.PostAsync(assignment, assignment + "/hand-over", ("seen", "Thomas"), ("to", "Tara"), ("note", "The tape is with you."));
        using var tara = await desk.SignInAsync("Tara");
        Assert.Contains("The tape is with you.", (await tara.PageAsync(assignment)).Body!.TextContent, StringComparison.Ordinal);
        using var raced = await tara.PostAsync(assignment, assignment + "/release", ("seen", "Thomas"));
        Assert.Contains("Tara has it", (await DeskClient.ReadAsync(raced)).Body!.TextContent, StringComparison.Ordinal);
        using var undone = await thomas.PostAsync(assignment, assignment + "/undo", ("number", "2"));
        Assert.Equal("Thomas", Card(await tara.PageAsync("/desk"), story).QuerySelector(".holder")!.TextContent);
    }

    [Fact]
    public async Task Nobody_claims_in_an_edition_that_is_not_theirs()
    {
        var story = await desk.FileAsync();
        using var nasrin = await desk.SignInAsync("Nasrin");
        using var answer = await nasrin.PostAsync("/desk", $"/desk/stories/{story}/en/assignment/claim");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await desk.House.Assignments.HistoryAsync(story, "en"));
        Assert.Null(Card(await nasrin.PageAsync("/desk?edition=en"), story).QuerySelector("button"));
    }

    [Fact]
    public async Task A_reporter_urges_the_own_edition_and_an_editor_any()
    {
        await desk.AddAsync("Tom", "en", Identity.Role.Translator);
        var story = await desk.FileAsync();
        using var translator = await desk.SignInAsync("Tom");
        using var editor = await desk.SignInAsync("Thomas");
        using var refused = await translator.PostAsync("/desk", $"/desk/stories/{story}/urgency", ("urgency", "1"));
        using var done = await editor.PostAsync("/desk", $"/desk/stories/{story}/urgency", ("urgency", "2"));
        using var wrong = await editor.PostAsync("/desk", $"/desk/stories/{story}/urgency", ("urgency", "9"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (refused.StatusCode, done.StatusCode, wrong.StatusCode));
        Assert.Equal("2", Card(await editor.PageAsync("/desk"), story).QuerySelector(".urgency")!.GetAttribute("data-urgency"));
    }

    [Fact]
    public async Task The_address_keeps_what_is_looked_for_in_each_look()
    {
        var story = await desk.FileAsync();
        await desk.House.Stories.ChangeAsync(story, changed => changed["fa"].Save(changed["fa"].Head.Content.Headline.Id, "بندرگاه نوساز چابهار", changed["fa"].Head.Content.Headline.Digest, desk.House.ActOf("Nasrin")));
        using var client = await desk.SignInAsync("Chief");
        foreach (var look in new[] { "", "&view=list", "&view=matrix" })
        {
            var page = await client.PageAsync("/desk?edition=all&q=نوساز چابهار" + look);
            Assert.Equal([story], page.QuerySelectorAll("[data-story]").Select(card => card.GetAttribute("data-story")).Distinct());
            Assert.Equal("نوساز چابهار", page.GetElementById("q")!.GetAttribute("value"));
            Assert.All(page.QuerySelectorAll(".board-bar .tabs a"), tab => Assert.Contains("q=", tab.GetAttribute("href"), StringComparison.Ordinal));
            var nothing = await client.PageAsync("/desk?edition=all&q=هیچ‌کجا" + look);
            Assert.Equal("Nothing is like that", nothing.QuerySelector(".empty h2")!.TextContent);
        }
    }

    [Fact]
    public async Task What_changed_is_answered_as_it_lies_now_and_only_where_it_is_asked_for()
    {
        var (one, other) = (await desk.FileAndCarryAsync(), await desk.FileAsync());
        using var client = await desk.SignInAsync("Thomas");
        var changed = await client.PageAsync($"/desk/board/changed?edition=en&state=in-translation&stories={one},{other}");
        Assert.Equal([$"card-{one}-en"], changed.QuerySelectorAll("[data-story]").Select(card => card.Id));
        Assert.Equal("in-translation", changed.GetElementById($"card-{one}-en")!.GetAttribute("data-state"));
        Assert.NotEqual("0", changed.QuerySelector("[data-counts] [data-state=to-carry]")!.TextContent);
    }

    private static IElement Card(IDocument page, string story) => page.GetElementById($"card-{story}-en")!;
}
