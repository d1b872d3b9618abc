using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>An article that is open while others work: what happens to it arrives where it stands, and takes nothing away.</summary>
public sealed class WorkbenchJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string Train = "نخستین قطار آزمایشی";

    [Fact]
    public async Task A_legal_correction_interrupts_until_it_is_acknowledged_and_a_cosmetic_one_does_not()
    {
        var (story, page) = await OpenAsync(Train, Arabic, "ar", Device.Desktop);
        var field = Field(page, 1);
        await field.FocusAsync();

        await CorrectAsync(story, 1, "۲۱۲", "۲۱۲ ", ChangeType.Cosmetic);
        await CorrectAsync(story, 2, " ", "  و ", ChangeType.Legal);

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("changed for legal reasons");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "legal-correction");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToBeFocusedAsync();

        // The cosmetic change asked for nothing: one row is stale, and told once more in the count above.
        await Assertions.Expect(page.Locator(".badge[data-state=stale]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#interruptions .notice")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Legal change in the Persian text." })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen the legal change" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Legal change in the Persian text.")).ToHaveCountAsync(0);
        Assert.Equal(Arabic, Assert.Single((await ArticleAsync(story, "ar")).LegalAcknowledgements).By);
    }

    [Fact]
    public async Task Who_else_is_here_and_where_they_write_is_shown_and_what_they_save_appears()
    {
        var (story, one) = await OpenAsync("Tunisia", English, "en", Device.Desktop);
        var two = await SignInAsync(Chief, Device.Phone);
        await two.GotoAsync($"/desk/stories/{story}/en");
        await Field(two, 2).FocusAsync();
        await Assertions.Expect(one.Locator("#present")).ToContainTextAsync("Chief");
        await Assertions.Expect(one.Locator(".pair, .written").Nth(2)).ToContainTextAsync("Chief writes here");
        await Assertions.Expect(two.Locator("#present")).ToContainTextAsync(English);
        await AssertGoodAsync(one);
        await ScreenshotAsync(one, "presence");

        await Field(two, 2).FillAsync("Prices rose more slowly.");
        await ExpectSavedAsync(Field(two, 2));
        await Assertions.Expect(one.Locator("form[data-saves]").Nth(2)).ToContainTextAsync("Prices rose more slowly.");
        await two.CloseAsync();
        await Assertions.Expect(one.Locator("#present")).ToBeHiddenAsync();
    }

    private async Task<(string Story, IPage Page)> OpenAsync(string words, string name, string edition, Device device)
    {
        var story = await Demo.StoryAsync(words);
        var page = await SignInAsync(name, device);
        await page.GotoAsync($"/desk/stories/{story.Id}/{edition}");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live", "on");
        return (story.Id, page);
    }

    private async Task CorrectAsync(string id, int block, string from, string to, ChangeType change)
    {
        var persian = (await Demo.House.Editions.GetAsync())["fa"];
        await Demo.House.Stories.ChangeAsync(id, story =>
        {
            var (article, act) = (story["fa"], Demo.House.ActOf(Persian));
            var stored = article.Head.Content.Blocks[block];
            var at = stored.Text.IndexOf(from, StringComparison.Ordinal);
            article.Save(stored.Id, stored.Text[..at] + to + stored.Text[(at + from.Length)..], stored.Digest, act);
            return article.Publish(persian, act.At, act, change, "شمار مسافران ۲۳۱ است.");
        });
    }
}
