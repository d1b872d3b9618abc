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
        await TabToAsync("Skip to content", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync("File a story", most: 1);
        await TabToAsync("خرمشهر", most: 10);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}");

        await TabToAsync("Start translating", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}/en");
        await TabToAsync("Translation of Headline", most: 12);
        await page.Keyboard.TypeAsync("Four berths reopen in Khorramshahr");
        await ExpectSavedAsync(page.GetByLabel("Translation of Headline"));
        await TabToAsync("Confirm headline 0", most: 1);
        await TabToAsync("Translation of paragraph 1", most: 1);
        await page.Keyboard.TypeAsync("Four of nine berths reopened on Monday.");
        await ExpectSavedAsync(page.GetByLabel("Translation of paragraph 1"));
        await TabToAsync("Confirm paragraph 1", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Confirm paragraph 1")).ToHaveCountAsync(0);

        // After an act the way goes on from the same row.
        await TabToAsync("Translation of paragraph 1", most: 1);
        await TabToAsync("Publish", most: 40);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/stories/{story.Id}");
        await TabToAsync("Page in English", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Four berths reopen in Khorramshahr");
    }

    /// <summary>Tabs until what has the focus is called so; wherever it stops on the way, it is seen to be there.</summary>
    private async Task TabToAsync(string name, int most)
    {
        var passed = new List<string>();
        for (var tabs = 0; tabs < most; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>("""
                () => {
                    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
                    return [name.replace(/\s+/g, ' ').trim(), at === document.body || seen && inside ? '' : `${at.outerHTML.slice(0, 120)} outline ${style.outline} ${box.top}`];
                }
                """);
            Assert.True(focus[1].Length == 0, "The focus is not to be seen: " + focus[1]);
            if (focus[0].Contains(name, StringComparison.Ordinal))
                return;
            passed.Add(focus[0]);
        }
        Assert.Fail($"\"{name}\" is not within {most} tabs; passed: {string.Join(" | ", passed)}");
    }
}
