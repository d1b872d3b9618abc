using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Text that comes another way than key by key: composed, dropped, taken from the memory, put in from the names.</summary>
public sealed class InputJourney(Browser browser, DemoSite demo) : DeskJourney(browser, demo), IClassFixture<Browser>, IClassFixture<DemoSite>
{
    private string story = "";

    [Fact]
    public async Task What_is_composed_is_stored_once_and_a_correction_that_arrives_meanwhile_leaves_it_alone()
    {
        var page = await OpenAsync(OwnStories.Report["fa"], OwnStories.Report["en"]);
        var field = Field(page, 1);
        await field.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Backspace");
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        foreach (var part in new[] { "k", "か", "かn", "かん", "かんじ" })
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = part, ["selectionStart"] = part.Length, ["selectionEnd"] = part.Length });

        await Demo.ChangeAsync(story, "fa", 1, "۴", "۵", ChangeType.Factual, "بندر ۵ اسکله دارد.");
        await Assertions.Expect(page.Locator(".pair").Nth(1).Locator(".pair-source ins")).ToHaveTextAsync("۵");
        await Assertions.Expect(field).ToHaveTextAsync("かんじ");

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "漢字" });
        await page.Keyboard.TypeAsync(" quays");
        await ExpectTextAsync(field, "漢字 quays");
        await ExpectSavedAsync(field);
        Assert.Equal("漢字 quays", (await ArticleAsync(story, "en")).Head.Content.Blocks[1].Text);
    }

    [Fact]
    public async Task What_is_dropped_comes_in_clean_where_it_is_dropped_and_a_file_leaves_the_page_as_it_is()
    {
        var page = await OpenAsync(OwnStories.Report["fa"], OwnStories.Report["en"]);
        var field = Field(page, 1);
        await DropAsync(field, "data.setData('text/html', '<span style=\"color:red\" onclick=\"x()\">Mostly <b>big</b> ships. </span>'); data.setData('text/plain', 'plain')");
        await ExpectSavedAsync(field);
        await Assertions.Expect(field.Locator("strong")).ToHaveTextAsync("big");
        await Assertions.Expect(field.Locator("[style], [onclick]")).ToHaveCountAsync(0);
        var stored = (await ArticleAsync(story, "en")).Head.Content.Blocks[1];
        Assert.Contains("Mostly big ships.", stored.Text, StringComparison.Ordinal);
        Assert.Contains("4 quays.", stored.Text, StringComparison.Ordinal);
        Assert.Equal((MarkKind.Strong, "big"), (Assert.Single(stored.Marks).Kind, stored.Text.Substring(stored.Marks[0].Start, stored.Marks[0].Length)));

        var address = page.Url;
        await DropAsync(field, "data.items.add(new File(['x'], 'x.html', { type: 'text/html' }))");
        await ExpectTextAsync(field, stored.Text);
        Assert.Equal(address, page.Url);
    }

    [Fact]
    public async Task A_suggestion_of_the_memory_is_taken_by_one_key_and_confirmed_by_the_next()
    {
        await OpenAsync(OwnStories.Report["fa"], OwnStories.Report["en"]);
        var page = await OpenAsync(OwnStories.Report["fa"]);
        await Field(page, 1).FocusAsync();
        var row = page.Locator(".pair").Nth(1);
        await Assertions.Expect(row.Locator(".suggestion")).ToContainTextAsync(OwnStories.Report["en"][1]);
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "suggestion");

        await page.Keyboard.PressAsync("Alt+Enter");
        await ExpectTextAsync(Field(page, 1), OwnStories.Report["en"][1]);
        await Assertions.Expect(Field(page, 1)).ToBeFocusedAsync();
        await ExpectSavedAsync(Field(page, 1));
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(row.Locator(".block-status .badge")).ToHaveAttributeAsync("data-state", "confirmed");
        await Assertions.Expect(Field(page, 2)).ToBeFocusedAsync();
        var block = Assert.Single((await ArticleAsync(story, "en")).Head.Content.Blocks);
        Assert.Equal((OwnStories.Report["en"][1], BlockProgress.Confirmed), (block.Text, block.Progress));
    }

    [Fact]
    public async Task A_name_of_the_source_is_put_in_where_the_cursor_stands_and_by_keys_at_the_end()
    {
        var page = await OpenAsync(["گشایش در صحار", "بندر صحار چهار اسکله دارد."]);
        var field = Field(page, 1);
        await field.FocusAsync();
        var name = page.Locator(".pair").Nth(1).Locator("[data-inserts=Sohar]");
        await Assertions.Expect(name).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("The port of has four quays");
        for (var letter = 0; letter < " has four quays".Length; letter++)
            await page.Keyboard.PressAsync("ArrowLeft");
        await name.ClickAsync();
        await ExpectTextAsync(field, "The port of Sohar has four quays");
        await Assertions.Expect(field).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("End");
        await name.PressAsync("Enter");
        await page.Keyboard.TypeAsync(".");
        await ExpectTextAsync(field, "The port of Sohar has four quays Sohar.");
        await ExpectSavedAsync(field);
    }

    private static async Task DropAsync(ILocator field, string brings) => await field.EvaluateAsync(
        $$"""
        field => {
            const data = new DataTransfer();
            {{brings}};
            const box = field.getBoundingClientRect();
            field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: box.left + 20, clientY: box.top + 20, bubbles: true, cancelable: true }));
        }
        """);

    /// <summary>A Persian report and its English translation, as far as there is one, on the translator's screen.</summary>
    private async Task<IPage> OpenAsync(IReadOnlyList<string> source, IReadOnlyList<string>? translation = null)
    {
        story = await Demo.FileAsync("fa", lines: source);
        if (translation is null)
            await Demo.BeginAsync(story, "fa", "en");
        else
            await Demo.CarryAsync(story, "fa", "en", translation);
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live", "on");
        return page;
    }
}
