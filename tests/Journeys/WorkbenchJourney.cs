using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>An article that is open while others work: what happens to it arrives where it stands, and takes nothing away.</summary>
public sealed class WorkbenchJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string Train = "نخستین قطار آزمایشی";

    [Fact]
    public async Task A_correction_that_arrives_while_one_types_marks_the_paragraph_and_leaves_the_typing_alone()
    {
        var (story, page) = await OpenAsync(Train, Arabic, "ar", Device.Desktop);
        var field = Field(page, 1);
        await field.FillAsync("أعلنت الشركة");
        await Assertions.Expect(field).ToBeFocusedAsync();

        await CorrectAsync(story, 1, "۲۱۲", "۲۳۱", ChangeType.Factual);

        var row = page.Locator(".pair").Nth(1);
        await Assertions.Expect(row.Locator(".pair-source ins")).ToHaveTextAsync("۲۳۱");
        await Assertions.Expect(page.Locator("#interruptions")).ToContainTextAsync("The Persian text was corrected.");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" أن القطار وصل");
        Assert.Equal("أعلنت الشركة أن القطار وصل", await TextOfAsync(field));
        await ExpectSavedAsync(field);
        await Assertions.Expect(row.Locator(".badge[data-state=stale]")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "correction-while-typing");
        Assert.Equal("أعلنت الشركة أن القطار وصل", (await ArticleAsync(story, "ar")).Head.Content.Blocks[1].Text);
    }

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
        await Assertions.Expect(page.Locator(".badge[data-state=stale]")).ToHaveCountAsync(2); // one in a row, one in the count above
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

    [Fact]
    public async Task A_kill_closes_the_open_article_and_leaves_its_text_to_be_copied()
    {
        var (story, page) = await OpenAsync("Tunisia", English, "en", Device.Desktop);
        var field = Field(page, 1);
        await field.FillAsync("Not to be lost.");
        await ExpectSavedAsync(field);

        await Demo.House.Stories.ChangeAsync(story, killed =>
        {
            killed.Kill("It was made up.", Demo.House.ActOf(Chief));
            return true;
        });

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This story was killed." })).ToContainTextAsync("It was made up.");
        var closed = page.Locator("form[data-saves]").Nth(1).Locator(".block-text");
        await Assertions.Expect(closed).ToHaveAttributeAsync("contenteditable", "false");
        await Assertions.Expect(closed).ToHaveTextAsync("Not to be lost.");
        await closed.ClickAsync();
        await page.Keyboard.TypeAsync("x");
        await Assertions.Expect(closed).ToHaveTextAsync("Not to be lost.");
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "killed-while-open");
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
