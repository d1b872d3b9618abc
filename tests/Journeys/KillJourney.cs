using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class KillJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task A_kill_takes_all_pages_away_and_waits_for_each_edition()
    {
        Troubles.Expect("410");
        var story = await Demo.StoryAsync("Leiden museum");
        var editor = await SignInAsync(English, Device.Desktop);
        await editor.GotoAsync($"/desk/stories/{story.Id}");
        await Assertions.Expect(editor.GetByText("Kill the story")).ToHaveCountAsync(0);

        var chief = await SignInAsync(Chief, Device.Desktop);
        await chief.GotoAsync($"/desk/stories/{story.Id}");
        await chief.GetByText("Kill the story").ClickAsync();
        await chief.GetByLabel("Why").Last.FillAsync("The museum denies it.");
        await ScreenshotAsync(chief, "story-killing");
        await AssertGoodAsync(chief);
        await chief.GetByRole(AriaRole.Button, new() { Name = "Kill it in" }).ClickAsync();
        await Assertions.Expect(chief.GetByText("The museum denies it.")).ToBeVisibleAsync();

        var reader = await ReadAsync(Device.Phone);
        foreach (var edition in new[] { "fa", "en", "ar" })
        {
            Assert.Equal(410, (await reader.GotoAsync(story[edition].Address))!.Status);
            Assert.DoesNotContain(story.Id, await (await reader.APIRequest.GetAsync($"/{edition}/feed.xml")).TextAsync(), StringComparison.Ordinal);
            await reader.GotoAsync($"/{edition}");
            await Assertions.Expect(reader.Locator($"a[href*='{story.Id}']")).ToHaveCountAsync(0);
        }

        await editor.GotoAsync("/desk?edition=en");
        await editor.GetByRole(AriaRole.Region, new() { Name = "Needs attention" }).GetByRole(AriaRole.Link, new() { Name = "Leiden" }).ClickAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Acknowledge for English" }).ClickAsync();
        await Assertions.Expect(editor.GetByText("Not yet acknowledged by: Arabic, Persian")).ToBeVisibleAsync();
        await Assertions.Expect(editor.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" })).ToHaveCountAsync(0);
        await AssertGoodAsync(editor);
    }
}
