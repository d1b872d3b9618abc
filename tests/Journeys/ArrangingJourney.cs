using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Blocks of an article are cut, joined, moved, commented and brought back, by keys alone and on a phone.</summary>
public sealed class ArrangingJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task Blocks_are_split_joined_moved_and_restored_by_keys()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story.Id}/en");
        var before = await TextsAsync(story.Id);
        var first = Field(page, 1);
        await WriteAsync(first, "One sentence stands here. Another one follows it.");

        await page.Keyboard.PressAsync("Alt+Shift+S");
        await Assertions.Expect(page.GetByText("The new paragraph begins with")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "split");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form[data-saves]").Nth(2)).ToContainTextAsync("Another one follows it.");
        string[] cut = [before[0], "One sentence stands here.", "Another one follows it.", .. before[2..]];
        Assert.Equal(cut, await TextsAsync(story.Id));

        await Assertions.Expect(Field(page, 2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+Shift+ArrowUp");
        await ExpectTextAsync(page, 1, "Another one follows it.");
        await Field(page, 2).FocusAsync();
        await page.Keyboard.PressAsync("Alt+Shift+J");
        await ExpectTextAsync(page, 1, "Another one follows it. One sentence stands here.");
        await page.Keyboard.PressAsync("Alt+z");
        await ExpectTextAsync(page, 2, "One sentence stands here.");

        await Field(page, 2).FocusAsync();
        await page.Keyboard.PressAsync("Alt+Shift+H");
        var history = page.Locator(".panel:not([hidden]) .history");
        await Assertions.Expect(history.Locator("li").First).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "history");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(history).ToHaveCountAsync(0);

        await Field(page, 1).FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Written over.");
        await ExpectSavedAsync(Field(page, 1));
        await page.GetByRole(AriaRole.Link, new() { Name = "History of paragraph 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore the text of" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("form[data-saves]").Nth(1)).Not.ToContainTextAsync("Written over.");
        Assert.DoesNotContain("Written over.", await TextsAsync(story.Id));
    }

    [Fact]
    public async Task A_colleague_is_called_in_a_comment_by_keys_and_the_thread_is_resolved()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var page = await SignInAsync(English, Device.Phone, Theme.Dark);
        await page.GotoAsync($"/desk/stories/{story.Id}/en");
        await Field(page, 1).FocusAsync();
        await page.Keyboard.PressAsync("Alt+Shift+C");
        await Assertions.Expect(page.GetByLabel("New comment")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Is this right, @Ch");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Chief" })).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "calling");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("New comment")).ToHaveValueAsync("Is this right, @Chief ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".called")).ToHaveTextAsync("@Chief");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 open comment on paragraph 1" })).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "comments");

        var chief = await SignInAsync(Chief, Device.Desktop);
        await chief.GotoAsync($"/desk/stories/{story.Id}/en");
        await chief.GetByRole(AriaRole.Link, new() { Name = "1 open comment on paragraph 1" }).ClickAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Assertions.Expect(chief.Locator(".thread")).ToContainTextAsync("Resolved by Chief");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Comments on paragraph 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_is_previewed_as_readers_will_see_it_and_gets_a_picture_with_its_text()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story.Id}/en/pictures");
        await page.GetByLabel("What it shows").FillAsync("A market in Tunis");
        await page.GetByLabel("Caption").FillAsync("Prices rise in the market.");
        await page.GetByLabel("Who holds the rights").FillAsync("Caravan");
        await page.GetByLabel("A new picture").SetInputFilesAsync(new FilePayload { Name = "market.png", MimeType = "image/png", Buffer = Picture });
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "picture");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row-picture")).ToHaveCountAsync(1);

        await Field(page, 1).FocusAsync();
        await page.Keyboard.PressAsync("Alt+Shift+P");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "As readers will see it" })).ToBeVisibleAsync();
        var phone = page.FrameLocator("iframe.on-phone");
        await Assertions.Expect(phone.GetByText("Preview: not published")).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Img, new() { Name = "A market in Tunis" })).ToHaveCountAsync(1);
        await Assertions.Expect(phone.GetByText("Prices rise in the market.")).ToBeVisibleAsync();
        Assert.Equal(360, await page.Locator("iframe.on-phone").EvaluateAsync<int>("frame => frame.contentWindow.innerWidth"));
        Assert.Equal(1200, await page.Locator("iframe.on-desktop").EvaluateAsync<int>("frame => frame.clientWidth"));
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "preview");
    }

    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private async Task<string[]> TextsAsync(string story) => [.. (await ArticleAsync(story, "en")).Head.Content.Blocks.Select(block => block.Text)];

    private static Task ExpectTextAsync(IPage page, int block, string text) =>
        Assertions.Expect(page.Locator("form[data-saves]").Nth(block).Locator("textarea[name=text]")).ToHaveValueAsync(text);
}
