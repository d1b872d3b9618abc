using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>What is typed is stored, or said not to be, and never lost.</summary>
public sealed class SavingJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private string story = "";

    [Fact]
    public async Task A_refused_text_is_told_under_its_field_and_the_next_one_is_saved()
    {
        Troubles.Expect("422");
        var page = await OpenStoryAsync();
        var field = Field(page, 2);
        var before = await StoredAsync(2);

        await field.FillAsync("Prices \u202erose\u202c again.");

        await Assertions.Expect(StatusOf(field).GetByRole(AriaRole.Alert)).ToContainTextAsync("bidirectional control (U+202E)");
        await Assertions.Expect(StatusOf(field)).ToContainTextAsync("Not saved");
        await ExpectTextAsync(field, "Prices \u202erose\u202c again.");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(before, await StoredAsync(2));
        await ScreenshotAsync(page, "refused-field");
        await AssertGoodAsync(page);

        await field.FillAsync("Prices rose again.");
        await ExpectSavedAsync(field);
        await Assertions.Expect(StatusOf(field).GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "false");
        Assert.Equal("Prices rose again.", await StoredAsync(2));
    }

    [Fact]
    public async Task What_is_typed_while_the_server_is_away_is_saved_when_it_is_back()
    {
        Troubles.Expect("/desk/live/");
        Troubles.Expect("ERR_CONNECTION");
        Troubles.Expect("Failed to fetch");
        var page = await OpenStoryAsync();
        var field = Field(page, 1);
        await Demo.StopAsync();
        await field.FillAsync("Typed in the dark.");
        await Assertions.Expect(StatusOf(field)).ToContainTextAsync("Not saved");
        await ScreenshotAsync(page, "not-saved");

        await Demo.StartAgainAsync();

        // The page tries every few seconds.
        await Assertions.Expect(StatusOf(field).Locator(".saving")).ToHaveTextAsync("Saved", new() { Timeout = 20_000 });
        Assert.Equal("Typed in the dark.", await StoredAsync(1));
    }

    [Fact]
    public async Task A_save_whose_answer_is_lost_is_no_conflict_with_oneself()
    {
        Troubles.Expect("ERR_FAILED");
        Troubles.Expect("Failed to fetch");
        var page = await OpenStoryAsync();
        var field = Field(page, 1);
        var lose = true;
        await page.RouteAsync("**/blocks/*", async route =>
        {
            if (!lose)
            {
                await route.ContinueAsync();
                return;
            }
            lose = false;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await field.FillAsync("Stored, but nobody was told.");
        await Assertions.Expect(StatusOf(field)).ToContainTextAsync("Not saved");
        Assert.Equal("Stored, but nobody was told.", await StoredAsync(1));

        await field.FillAsync("Another text.");

        await Assertions.Expect(StatusOf(field).Locator(".saving")).ToHaveTextAsync("Saved");
        Assert.Equal("Another text.", await StoredAsync(1));
    }

    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_is_saved_after_it()
    {
        var page = await OpenStoryAsync();
        var field = Field(page, 1);
        await page.RouteAsync("**/blocks/*", async route =>
        {
            await Task.Delay(1500);
            await route.ContinueAsync();
        });
        var underWay = page.WaitForRequestAsync("**/blocks/*");
        await field.FillAsync("One.");
        var second = page.WaitForResponseAsync(response => response.Request.PostData?.Contains("Two", StringComparison.Ordinal) == true);
        await underWay;
        await field.FillAsync("One. Two.");
        await second;

        await Assertions.Expect(StatusOf(field).Locator(".saving")).ToHaveTextAsync("Saved");
        Assert.Equal("One. Two.", await StoredAsync(1));
    }

    [Fact]
    public async Task A_session_that_ended_is_told_and_the_text_saved_after_signing_in_again()
    {
        Troubles.Expect("401");
        var page = await OpenStoryAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "dragoman-desk" });
        var field = Field(page, 1);
        await field.FillAsync("Typed when signed out.");
        await Assertions.Expect(StatusOf(field).GetByRole(AriaRole.Alert)).ToContainTextAsync("You are signed out");

        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync("/desk");
        await tab.GetByLabel("Name").FillAsync(English);
        await tab.GetByLabel("Password").FillAsync(Demo.PasswordOf(English));
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Assertions.Expect(StatusOf(field).Locator(".saving")).ToHaveTextAsync("Saved");
        Assert.Equal("Typed when signed out.", await StoredAsync(1));
    }

    [Fact]
    public async Task Without_scripts_each_field_has_its_button()
    {
        var page = await OpenStoryAsync();
        var plain = await page.Context.Browser!.NewContextAsync(new() { BaseURL = Demo.Address.AbsoluteUri, JavaScriptEnabled = false });
        await plain.AddCookiesAsync((await page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        var form = await plain.NewPageAsync();
        await form.GotoAsync($"/desk/stories/{story}/en");
        await form.Locator("textarea[name=text]").Nth(1).FillAsync("Typed plainly.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).Nth(1).ClickAsync();

        await Assertions.Expect(form.Locator("textarea[name=text]").Nth(1)).ToHaveValueAsync("Typed plainly.");
        Assert.Equal("Typed plainly.", await StoredAsync(1));
        Assert.Contains('#', form.Url);
        await plain.DisposeAsync();
    }

    private async Task<IPage> OpenStoryAsync()
    {
        story = (await Demo.StoryAsync("Tunisia")).Id;
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/en");
        return page;
    }

    private async Task<string> StoredAsync(int block) => (await ArticleAsync(story, "en")).Head.Content.Blocks[block].Text;
}
