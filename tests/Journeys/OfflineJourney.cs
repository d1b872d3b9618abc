using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>The line breaks for a while: what is written waits in the browser, and is merged block by block when it is back.</summary>
public sealed class OfflineJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    public override ValueTask InitializeAsync()
    {
        foreach (var trouble in new[] { "ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION", "Failed to fetch", "409", "401", "/desk/live/" })
            Troubles.Expect(trouble);
        return base.InitializeAsync();
    }

    [Fact]
    public async Task What_is_written_offline_is_saved_on_return_and_what_another_changed_meanwhile_is_kept_beside_it()
    {
        var story = (await Demo.StoryAsync("Tunisia")).Id;
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(Field(page, 1)).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);

        await Field(page, 1).FillAsync("Written on a train.");
        await Field(page, 2).FillAsync("Written in a tunnel.");
        await Field(page, 3).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("A paragraph begun without a line.");
        await Assertions.Expect(Waiting(page)).ToContainTextAsync("You are offline. 3 paragraphs wait in this browser");
        await Assertions.Expect(StatusOf(Field(page, 1))).ToContainTextAsync("Not saved yet: it waits in this browser.");
        await ScreenshotAsync(page, "offline");
        await AssertGoodAsync(page);
        await ChangeAsync(story, 2, "Changed by the desk meanwhile.");

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(StatusOf(Field(page, 1))).ToContainTextAsync("Saved");
        await Assertions.Expect(StatusOf(Field(page, 2))).ToContainTextAsync("Two people saved this paragraph");
        await Assertions.Expect(StatusOf(Field(page, 4))).ToContainTextAsync("Saved");
        await Assertions.Expect(Waiting(page)).ToBeHiddenAsync();
        var blocks = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        Assert.Equal(("Written on a train.", "Changed by the desk meanwhile.", "A paragraph begun without a line."), (blocks[1].Text, blocks[2].Text, blocks[4].Text));
        Assert.Equal("Written in a tunnel.", Assert.Single(blocks[2].Variants).Text);
        await ExpectTextAsync(Field(page, 2), "Written in a tunnel.");
    }

    [Fact]
    public async Task A_tab_that_is_closed_while_the_server_is_away_loses_nothing()
    {
        var story = (await Demo.StoryAsync("Tunisia")).Id;
        var page = await SignInAsync(English, Device.Phone);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(Field(page, 1)).ToBeVisibleAsync();
        await Demo.StopAsync();
        await Field(page, 1).FillAsync("Typed into a closed tab.");
        await Field(page, 1).PressAsync("Control+a");
        await Field(page, 1).PressAsync("Control+b");
        await Field(page, 2).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Begun in a closed tab.");
        await Assertions.Expect(Waiting(page)).ToContainTextAsync("The newsroom does not answer. 2 paragraphs wait in this browser");
        await page.CloseAsync(new() { RunBeforeUnload = true });
        await Demo.StartAgainAsync();

        // Any page of the desk leads to what waits; the article takes it up.
        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/desk");
        await Assertions.Expect(later.Locator("#left")).ToContainTextAsync("waits in this browser");
        await ScreenshotAsync(later, "left-in-the-browser");
        await later.Locator("#left").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(StatusOf(Field(later, 1))).ToContainTextAsync("Saved");
        await Assertions.Expect(StatusOf(Field(later, 3))).ToContainTextAsync("Saved");
        await ExpectTextAsync(Field(later, 1), "Typed into a closed tab.");
        var blocks = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        Assert.Equal(("Typed into a closed tab.", "Begun in a closed tab."), (blocks[1].Text, blocks[3].Text));
        Assert.Equal("Typed into a closed tab.".Length, Assert.Single(blocks[1].Marks).Length);

        await later.ReloadAsync();
        await Assertions.Expect(Waiting(later)).ToBeHiddenAsync();
        Assert.Equal(0, await later.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.startsWith('dragoman-text')).length"));
    }

    [Fact]
    public async Task What_one_person_left_in_a_browser_is_not_shown_to_another()
    {
        var story = (await Demo.StoryAsync("Tunisia")).Id;
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(Field(page, 1)).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "dragoman-desk" });
        await Field(page, 1).FillAsync("For nobody else’s eyes.");
        await Assertions.Expect(Waiting(page)).ToContainTextAsync("You are signed out. Sign in in another tab. 1 paragraph waits");

        await page.GotoAsync("/desk");
        await page.GetByLabel("Name").FillAsync(Chief);
        await page.GetByLabel("Password").FillAsync(Demo.PasswordOf(Chief));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(Field(page, 1)).ToBeVisibleAsync();
        await Assertions.Expect(Field(page, 1)).Not.ToContainTextAsync("nobody else");
        await Assertions.Expect(page.Locator("#left")).ToBeHiddenAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(name => name.startsWith('dragoman-text')).length"));
    }

    private static ILocator Waiting(IPage page) => page.Locator("#waiting");

    private async Task ChangeAsync(string story, int block, string text) => await Demo.House.Stories.ChangeAsync(story, found =>
        found["en"].Save(found["en"].Head.Content.Blocks[block].Id, text, found["en"].Head.Content.Blocks[block].Digest, Demo.House.ActOf(Chief)));
}
