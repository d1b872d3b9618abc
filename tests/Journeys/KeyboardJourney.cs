using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class KeyboardJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private IPage page = null!;

    [Fact]
    public async Task A_translation_is_made_and_published_without_a_mouse()
    {
        var story = await Demo.StoryAsync("خرمشهر");
        page = await ReadAsync(Device.Desktop);
        await page.GotoAsync("/desk");
        await Assertions.Expect(page.GetByLabel("Name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(English);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Demo.PasswordOf(English));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("English");

        // The first stop of every page leads past the navigation.
        await page.TabToAsync("Skip to content", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("File a story", most: 1);
        await page.TabToAsync("خرمشهر", most: 60);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}");

        await page.TabToAsync("Start translating", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}/en");
        await page.TabToAsync("Translation of Headline", most: 16);
        await page.Keyboard.TypeAsync("Four berths reopen in Khorramshahr after 26 months");
        await ExpectSavedAsync(page.GetByLabel("Translation of Headline"));
        await page.TabToAsync("Confirm headline 0", most: 1);
        await page.TabToAsync("Translation of paragraph 1", most: 1);
        await page.Keyboard.TypeAsync("Four of Khorramshahr’s nine berths reopened on Monday, 23 November 2026, after 26 months, when the ship “Nasim” came in.");
        await ExpectSavedAsync(page.GetByLabel("Translation of paragraph 1"));
        await page.TabToAsync("Confirm paragraph 1", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Confirm paragraph 1")).ToHaveCountAsync(0);

        // After an act the way goes on from the same row.
        await page.TabToAsync("Translation of paragraph 1", most: 1);
        await page.TabToAsync("Publish", most: 40);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}");
        await page.TabToAsync("Page in English", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Four berths reopen in Khorramshahr after 26 months");
    }
}
