using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>What helps a writer: lengths, the non-joiner, the bar of marks, the sheet of keys; in the desk's other languages too.</summary>
public sealed class WritingAidsJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task A_headline_is_counted_as_people_count_and_the_turn_is_told()
    {
        var page = await OpenAsync(Persian, "خرمشهر", "fa", Device.Desktop, Theme.Light);
        var hint = page.Locator(".length-hint").First;
        await Field(page, 0).FillAsync("👩‍👩‍👧 نو");
        await Assertions.Expect(hint.Locator("[data-count]")).ToHaveTextAsync("4");
        await Assertions.Expect(hint.GetByRole(AriaRole.Status)).ToHaveTextAsync("Short for a headline");
        await Field(page, 0).FillAsync(string.Concat(Enumerable.Repeat("بندر ", 20)));
        await Assertions.Expect(hint.GetByRole(AriaRole.Status)).ToContainTextAsync("Long");
        await Field(page, 0).FillAsync("چهار اسکلهٔ بندر خرمشهر پس از ۲۶ ماه بازگشایی شد");
        await Assertions.Expect(hint.GetByRole(AriaRole.Status)).ToHaveTextAsync("A good length");
    }

    [Fact]
    public async Task A_non_joiner_is_typed_in_Persian_shown_and_stored_and_in_English_the_key_writes_a_space()
    {
        var page = await OpenAsync(Persian, "خرمشهر", "fa", Device.Desktop, Theme.Light);
        await Field(page, 1).FillAsync("");
        await page.Keyboard.TypeAsync("می");
        await page.Keyboard.PressAsync("Shift+Space");
        await page.Keyboard.TypeAsync("رود");
        await ExpectTextAsync(Field(page, 1), "می\u200cرود");
        await Assertions.Expect(Field(page, 1).Locator(".zwnj")).ToHaveCountAsync(1);
        await ExpectSavedAsync(Field(page, 1));

        var english = await OpenAsync(English, "Tunisia", "en", Device.Desktop, Theme.Light);
        await Field(english, 1).FillAsync("");
        await english.Keyboard.TypeAsync("a");
        await english.Keyboard.PressAsync("Shift+Space");
        await english.Keyboard.TypeAsync("b");
        await ExpectTextAsync(Field(english, 1), "a b");
    }

    [Fact]
    public async Task The_bar_is_reached_by_a_key_marks_the_selection_and_gives_the_cursor_back()
    {
        var page = await OpenAsync(English, "Tunisia", "en", Device.Phone, Theme.Dark);
        await Field(page, 2).FillAsync("All of it is bold");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Alt+F10");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bold" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Italic" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field(page, 2)).ToBeFocusedAsync();
        await Assertions.Expect(Field(page, 2).Locator("strong")).ToHaveTextAsync("All of it is bold");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bold" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("#text-bar")).ToBeInViewportAsync();
        await ScreenshotAsync(page, "text-bar");
        await AssertGoodAsync(page);
    }

    [Theory]
    [InlineData("fa", "light")]
    [InlineData("ar", "dark")]
    public async Task The_tools_speak_the_desk_s_languages_and_are_mirrored(string language, string theme)
    {
        var page = await OpenAsync(Persian, "خرمشهر", "fa", Device.Desktop, theme == "dark" ? Theme.Dark : Theme.Light, language);
        await Assertions.Expect(page.Locator("#text-bar")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.Locator("[data-opens=keys]").ClickAsync();
        await Assertions.Expect(page.Locator("#keys")).ToContainTextAsync(language == "fa" ? "نیم‌فاصله" : "فاصل عدم الاتصال");
        await ScreenshotAsync(page, $"keys-{language}");
        await AssertGoodAsync(page);
    }

    private async Task<IPage> OpenAsync(string name, string words, string edition, Device device, Theme theme, string? language = null)
    {
        var story = await Demo.StoryAsync(words);
        var page = await SignInAsync(name, device, theme);
        if (language is not null)
            await page.Context.AddCookiesAsync([new() { Name = "dragoman-appearance", Value = $"{language}.", Url = Demo.Address.AbsoluteUri }]);
        await page.GotoAsync($"/desk/stories/{story.Id}/{edition}");
        await Assertions.Expect(Field(page, 0)).ToBeVisibleAsync();
        return page;
    }
}
