using Dragoman.Stories;
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
        await page.TabToAsync("File a story", most: 8);
        await page.TabToAsync("خرمشهر", most: 60);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"/stories/{story.Id}");

        await page.TabToAsync("Start translating", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"/stories/{story.Id}/en");
        await page.TabToAsync("Translation of Headline", most: 24);
        await page.Keyboard.TypeAsync("Four berths reopen in Khorramshahr after 26 months");
        await ExpectSavedAsync(page.GetByLabel("Translation of Headline"));
        await page.TabToAsync("Confirm Headline", most: 1);
        await page.TabToAsync("Translation of paragraph 1", most: 6);
        await page.Keyboard.TypeAsync("Four of Khorramshahr’s nine berths reopened on Monday, 23 November 2026, after 26 months, when the ship “Nasim” came in.");
        await ExpectSavedAsync(page.GetByLabel("Translation of paragraph 1"));
        await page.TabToAsync("Confirm paragraph 1", most: 8);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Confirm paragraph 1")).ToHaveCountAsync(0);

        // After an act the way goes on from the same row.
        await page.TabToAsync("Translation of caption 2", most: 8);
        await page.TabToAsync("Publish", most: 60);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"/stories/{story.Id}");
        await page.TabToAsync("Page in English", most: 25);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Four berths reopen in Khorramshahr after 26 months");
    }

    [Theory]
    [InlineData("fa", "en", English)]
    [InlineData("en", "ar", Arabic)]
    public async Task A_whole_translation_goes_by_keys_from_signing_in_to_the_hand_over(string from, string to, string name)
    {
        var story = await FileAsync(from);
        page = await ReadAsync(Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Demo.PasswordOf(name));
        await page.EnterAsync();
        await page.TabToAsync("Start translating", most: 40);
        await page.EnterAsync();
        await Assertions.Expect(FieldIn(page.Locator(".pair").Last)).ToBeVisibleAsync();

        // The sheet of keys tells what comes now.
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToContainTextAsync("Confirm and go on to the next block that is not settled");
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "keys");
        await page.Keyboard.PressAsync("Escape");
        await page.TabToAsync("Translation of", most: 25);

        foreach (var (index, text) in Texts[to].Index())
        {
            var row = page.Locator(".pair").Nth(index);
            await Assertions.Expect(FieldIn(row)).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(row.Locator(".block-status .badge")).ToHaveAttributeAsync("data-state", "confirmed");
        }
        await Assertions.Expect(page.Locator("#progress")).Not.ToContainTextAsync("untranslated");
        var blocks = (await ArticleAsync(story, to)).Head.Content.Blocks;
        Assert.Equal(Texts[to], blocks.Select(block => block.Text));
        Assert.All(blocks, block => Assert.Equal(BlockProgress.Confirmed, block.Progress));
        await page.TabToAsync("Publish", most: 40);
        await page.EnterAsync();
        Assert.NotNull((await ArticleAsync(story, to)).Newest);
    }

    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["fa"] = ["بندر تازه گشوده شد", "بندر چهار اسکله دارد.", "مدیر بندر خشنود است."],
        ["en"] = ["A new port was opened", "The port has four quays.", "Its director is pleased."],
        ["ar"] = ["افتتاح ميناء جديد", "يضم الميناء أربعة أرصفة.", "مدير الميناء مسرور."],
    };

    private async Task<string> FileAsync(string edition)
    {
        var newsroom = await Demo.House.Editions.GetAsync();
        var text = new Manuscript([.. Texts[edition].Select((line, index) => new Passage(index == 0 ? BlockKind.Headline : BlockKind.Paragraph, line))], HeadlineDerived: false);
        var act = Demo.House.ActOf(Chief);
        var story = await Demo.House.Stories.AddAsync(Story.File(newsroom[edition], text, act));
        await Demo.House.Stories.ChangeAsync(story.Id, found => found[edition].Publish(newsroom[edition], act.At, act));
        return story.Id;
    }
}
