using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>What the fidelity check finds is told while one types, and asked about before one publishes. In the demo's story one error is open.</summary>
public sealed class FindingsJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private IPage page = null!;
    private string story = "";

    [Theory]
    [InlineData("desktop", Theme.Light)]
    [InlineData("phone", Theme.Dark)]
    public async Task A_wrong_number_is_found_mended_or_waived_without_a_mouse(string device, Theme theme)
    {
        Troubles.Expect("422");
        await OpenStoryAsync(Device.Named(device), theme);
        var (first, fourth) = (Row(page, "اتفقت اللجنتان"), Row(page, "وقال حازم السدخان"));
        await Assertions.Expect(first.Locator(".finding[data-severity=error]")).ToHaveCountAsync(0);
        await Assertions.Expect(Count).ToHaveTextAsync("1 error");

        // Typed wrong, it is told under the field and marked in the source, on the same page.
        await page.EvaluateAsync("() => { window.samePage = true }");
        await page.TabToAsync("Translation of paragraph 1", most: 40);
        await RetypeAsync(first, "420", "520");
        var finding = first.Locator(".finding[data-severity=error]");
        await Assertions.Expect(finding).ToHaveCountAsync(1);
        await Assertions.Expect(finding.Locator("mark")).ToHaveTextAsync(["420", "520"]);
        await Assertions.Expect(first.Locator(".pair-source mark[data-severity=error]")).ToHaveTextAsync("420");
        await Assertions.Expect(FieldIn(first).Locator("mark[data-severity=error]")).ToHaveTextAsync("520");
        await Assertions.Expect(first.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 error" })).ToHaveCountAsync(1);
        await Assertions.Expect(Count).ToHaveTextAsync("2 errors");
        Assert.True(await page.EvaluateAsync<bool>("() => window.samePage === true"));
        await ScreenshotAsync(page, "findings");
        await AssertGoodAsync(page);

        // Publishing publishes nothing and asks about each.
        await ToPublishingAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not published yet: 2 errors are open");
        Assert.Empty((await ArticleAsync(story, "en")).Publications);
        await ScreenshotAsync(page, "open-errors");
        await AssertGoodAsync(page);
        await Layout.AssertTargetsAsync(page);

        // One is mended: its finding goes as the right number comes.
        await page.TabToAsync("Skip to content", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("Mend it in the text: paragraph 1", most: 4);
        await page.EnterAsync();
        await page.TabToAsync("Translation of paragraph 1", most: 1);
        await RetypeAsync(first, "520", "420");
        await Assertions.Expect(first.Locator(".finding[data-severity=error]")).ToHaveCountAsync(0);
        await Assertions.Expect(Count).ToHaveTextAsync("1 error");

        // The other is waived under its field, opened again, and waived for good on the way to publication.
        await page.Keyboard.PressAsync("Alt+Shift+F");
        await Assertions.Expect(FieldIn(fourth)).ToBeFocusedAsync();
        await page.TabToAsync("Waive: ", most: 8);
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("Why it may stand", most: 1);
        await page.Keyboard.TypeAsync("The ministry says so.");
        await ScreenshotAsync(page, "waiving");
        await AssertGoodAsync(page);
        await page.EnterAsync();
        await Assertions.Expect(fourth.Locator(".finding[data-waived]")).ToContainTextAsync("Let stand by Thomas Ashgrove: The ministry says so.");
        await Assertions.Expect(Count).ToHaveCountAsync(0);
        await page.TabToAsync("Take the waiver back: ", most: 6);
        await page.EnterAsync();
        await Assertions.Expect(Count).ToHaveTextAsync("1 error");
        await ToPublishingAsync();
        await page.EnterAsync();
        await page.TabToAsync("Skip to content", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("Why it may stand", most: 5);
        await page.Keyboard.TypeAsync("The ministry says so.");
        await page.TabToAsync("Waive and publish", most: 1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Page in English" })).ToBeVisibleAsync();
        var published = await ArticleAsync(story, "en");
        Assert.Single(published.Publications);
        Assert.Contains(published.Head.Content.Blocks, block => block.Waivers.Any(waiver => waiver is { Reason: "The ministry says so.", By: English }));
    }

    [Fact]
    public async Task A_reason_that_is_being_typed_stays_when_a_save_brings_the_findings_anew()
    {
        await OpenStoryAsync(Device.Desktop, Theme.Light);
        var row = Row(page, "وقال حازم السدخان");
        var saves = 0;
        await page.RouteAsync("**/blocks/*", async route =>
        {
            await Task.Delay(1500);
            await route.ContinueAsync();
            saves++;
        });
        await FieldIn(row).FillAsync((await TextOfAsync(FieldIn(row))).Replace("wheat", "barley", StringComparison.Ordinal));
        await row.GetByText("Waive…").ClickAsync();
        await row.GetByLabel("Why it may stand").PressSequentiallyAsync("The ministry");

        await ExpectSavedAsync(FieldIn(row));
        Assert.Equal(1, saves);
        await Assertions.Expect(row.GetByLabel("Why it may stand")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" says so.");
        await Assertions.Expect(row.GetByLabel("Why it may stand")).ToHaveValueAsync("The ministry says so.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(row.Locator(".finding[data-waived]")).ToContainTextAsync("The ministry says so.");
        Assert.Contains("barley", await TextOfAsync(FieldIn(row)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_to_publish_comes_with_the_first_change()
    {
        page = await SignInAsync(Arabic, Device.Desktop);
        story = (await Demo.StoryAsync("اتفاق فني")).Id;
        await page.GotoAsync($"/desk/stories/{story}/ar");
        var publish = page.GetByRole(AriaRole.Button, new() { Name = "Publish the changes" });
        await Assertions.Expect(page.GetByText("Readers have this text")).ToBeVisibleAsync();
        await Assertions.Expect(publish).ToBeHiddenAsync();

        var field = FieldIn(page.Locator(".written").Last);
        await field.FillAsync(await TextOfAsync(field) + " ولم يحدد اليوم.");

        await Assertions.Expect(publish).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Readers have this text")).ToBeHiddenAsync();
        await AssertGoodAsync(page);
    }

    private ILocator Count => page.Locator("#progress .badge[data-state=error]");

    private async Task OpenStoryAsync(Device device, Theme theme)
    {
        story = (await Demo.StoryAsync("اتفاق فني")).Id;
        page = await SignInAsync(English, device, theme);
        await page.GotoAsync($"/desk/stories/{story}/en");
    }

    private async Task ToPublishingAsync()
    {
        await page.Keyboard.PressAsync("Alt+Shift+G");
        await page.TabToAsync("Publish", most: 8);
    }

    /// <summary>Writes the text of the focused field anew, key by key, with other words in it.</summary>
    private async Task RetypeAsync(ILocator row, string before, string after)
    {
        await Assertions.Expect(FieldIn(row)).ToBeFocusedAsync();
        var text = await TextOfAsync(FieldIn(row));
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(text.Replace(before, after, StringComparison.Ordinal));
        await ExpectSavedAsync(FieldIn(row));
    }
}
