using System.Net;

namespace Dragoman.Web.Tests.Desk;

public sealed class TalkTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_call_is_read_at_the_bell_and_answered_where_the_notice_leads()
    {
        using var thomas = await desk.SignInAsync("Thomas");
        using var tara = await desk.SignInAsync("Tara");
        var story = await desk.FileAndCarryAsync();
        var english = await desk.BlocksAsync(story, "fa");
        var at = $"/desk/stories/{story}/en/talk/{english[1].Id}";
        (await thomas.PostAsync(at, at, ("text", "Which one is it?"), ("mention", "Tara"))).Dispose();

        var notices = await tara.PageAsync("/desk/notices");
        var told = Assert.Single(notices.QuerySelectorAll(".told[data-kind=mentioned][data-unread]"));
        Assert.Contains("@Tara Which one is it?", told.TextContent, StringComparison.Ordinal);
        using var led = await tara.GetAsync(told.QuerySelector("a.text")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        var place = led.Headers.Location!.OriginalString;
        var talk = await tara.PageAsync(place);
        Assert.Contains("Which one is it?", talk.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        (await tara.PostAsync(place, place, ("text", "The first."), ("thread", talk.QuerySelector("input[name=thread]")!.GetAttribute("value")!))).Dispose();

        var answer = Assert.Single((await thomas.PageAsync("/desk/notices")).QuerySelectorAll(".told[data-kind=answered]"));
        Assert.Contains("Tara answered in a thread of yours", answer.TextContent, StringComparison.Ordinal);
        Assert.Empty((await tara.PageAsync("/desk/notices")).QuerySelectorAll(".told[data-unread]"));
    }

    [Fact]
    public async Task A_closed_account_is_not_offered_to_be_called()
    {
        await desk.AddAsync("Gone", "en", Identity.Role.Translator);
        await desk.House.Accounts.DeactivateAsync("Gone", null, "Chief");
        using var thomas = await desk.SignInAsync("Thomas");
        var story = await desk.FileAndCarryAsync();
        var talk = await thomas.PageAsync($"/desk/stories/{story}/en/talk/{(await desk.BlocksAsync(story, "fa"))[1].Id}");
        Assert.Contains("Tara", talk.QuerySelectorAll("select[name=mention] option").Select(option => option.TextContent));
        Assert.DoesNotContain("Gone", talk.QuerySelectorAll("select[name=mention] option").Select(option => option.TextContent));
    }
}
