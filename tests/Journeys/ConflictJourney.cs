using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class ConflictJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task What_another_person_saves_is_told_on_an_open_page()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var (one, two) = (await SignInAsync(English, Device.Desktop), await SignInAsync(Chief, Device.Desktop));
        await one.GotoAsync($"/desk/stories/{story.Id}/en");
        await two.GotoAsync($"/desk/stories/{story.Id}/en");
        await Field(two, 1).FillAsync("Prices rose more slowly.");
        await ExpectSavedAsync(Field(two, 1));

        // A save of one's own in between hides nothing.
        await Field(one, 2).FillAsync("Food was dearer.");
        await ExpectSavedAsync(Field(one, 2));
        await Assertions.Expect(StatusOf(Field(one, 1))).ToContainTextAsync("Chief changed this paragraph", new() { Timeout = 12_000 });
        await Assertions.Expect(StatusOf(Field(one, 1)).Locator("ins").First).ToBeVisibleAsync();
        await ScreenshotAsync(one, "news");
        await AssertGoodAsync(one);
    }
}
