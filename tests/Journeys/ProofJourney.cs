using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class ProofJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task From_the_article_to_how_it_was_made_to_its_source_and_to_the_proof(string device)
    {
        var story = await Demo.StoryAsync("مسقط");
        var page = await ReadAsync(Device.Named(device));
        await page.GotoAsync(story["ar"].Address);
        var panel = page.Locator("details.made");
        await Assertions.Expect(panel.Locator(".signature")).ToBeHiddenAsync();
        await panel.Locator("summary").ClickAsync();
        await Assertions.Expect(panel.Locator(".signature.holds")).ToBeVisibleAsync();
        await ScreenshotAsync(page, "article-made-ar");
        await AssertGoodAsync(page);

        await panel.Locator(".made-links a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".compare-row").First).ToBeVisibleAsync();
        await Layout.AssertNoSidewaysScrollAsync(page);
        await ScreenshotAsync(page, "compare-ar");
        await AssertGoodAsync(page);

        await page.GotoAsync(story["en"].Address);
        await page.Locator("details.made summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Verify this page" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("All is as it was signed.");
        await AssertGoodAsync(page);

        var paragraph = await page.Locator(".verified-paragraphs p[lang]").Nth(1).InnerTextAsync();
        await page.GetByLabel("Address of the page").FillAsync("");
        await page.GetByLabel("Or a text").FillAsync(paragraph.Replace("the", "no", StringComparison.Ordinal) + "\nNobody ever wrote this.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not all is as it was signed.");
        await Assertions.Expect(page.Locator("ins").First).ToContainTextAsync("no");
        await Layout.AssertNoSidewaysScrollAsync(page);
        await ScreenshotAsync(page, "verify-en");
        await AssertGoodAsync(page);
    }
}
