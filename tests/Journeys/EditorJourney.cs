using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Writing with marks, blocks and keys, and pasting from elsewhere.</summary>
public sealed class EditorJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task Bold_italic_and_a_link_are_set_by_keys_stored_with_the_text_and_read_on_the_page()
    {
        var (page, story) = await OpenAsync("Tunisia", English, "en");
        var field = Field(page, 2);
        await WriteAsync(field, "Prices of food and oil rose, the office said.");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+i");
        await page.Keyboard.PressAsync("End");
        for (var letter = 0; letter < 5; letter++)
            await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("javascript:alert(1)");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Address")).ToBeVisibleAsync();
        await page.GetByLabel("Address").FillAsync("stats.example/october");
        await ScreenshotAsync(page, "link-dialog");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field.Locator("a")).ToHaveTextAsync("office");
        await ExpectSavedAsync(field);
        var block = (await ArticleAsync(story, "en")).Head.Content.Blocks[2];
        Assert.Equal("Prices of food and oil rose, the office said.", block.Text);
        Assert.Equal(
            [(MarkKind.Strong, "Prices", null), (MarkKind.Emphasis, "of", null), (MarkKind.Link, "office", "https://stats.example/october")],
            block.Marks.Select(mark => (mark.Kind, block.Text.Substring(mark.Start, mark.Length).Trim(), mark.Target)));

        await page.ReloadAsync();
        await Assertions.Expect(Field(page, 2).Locator("strong")).ToContainTextAsync("Prices");
        await ScreenshotAsync(page, "marks");
        await AssertGoodAsync(page);
    }

    [Fact]
    public async Task In_an_original_Enter_begins_a_block_Backspace_joins_it_and_no_translation_goes_stale()
    {
        var (page, story) = await OpenAsync("Tunisia", English, "en");
        var before = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        var text = before[2].Text;
        var field = Field(page, 2);
        await field.ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        for (var word = 0; word < 3; word++)
            await page.Keyboard.PressAsync("Control+ArrowRight");
        var cut = page.WaitForResponseAsync("**/split");
        await page.Keyboard.PressAsync("Enter");
        await cut;
        await Assertions.Expect(Field(page, 3)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("And ");
        await ExpectSavedAsync(Field(page, 3));

        var blocks = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        Assert.Equal(before.Count + 1, blocks.Count);
        Assert.Equal((before[2].Id, text), (blocks[2].Id, $"{blocks[2].Text} {blocks[3].Text["And ".Length..]}"));

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Field(page, 3)).Not.ToContainTextAsync("And ");
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("Backspace");
        await ExpectTextAsync(Field(page, 2), text);
        await Assertions.Expect(Field(page, 2)).ToBeFocusedAsync();
        Assert.Equal(before.Select(block => (block.Id, block.Text)), (await ArticleAsync(story, "en")).Head.Content.Blocks.Select(block => (block.Id, block.Text)));
        var carried = await ArticleAsync(story, "fa");
        Assert.Empty(new Staleness(carried).Of(carried.Head.Content));

        // At the end of a text a new one begins; it takes its kind by a key.
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("What comes next");
        await page.Keyboard.PressAsync("Alt+Shift+1");
        await ExpectSavedAsync(Field(page, 3));
        var made = (await ArticleAsync(story, "en")).Head.Content.Blocks[3];
        Assert.Equal((BlockKind.Heading, "What comes next"), (made.Kind, made.Text));
    }

    [Fact]
    public async Task A_paste_of_several_paragraphs_into_an_original_makes_clean_blocks()
    {
        var (page, story) = await OpenAsync("Tunisia", English, "en");
        var count = (await ArticleAsync(story, "en")).Head.Content.Blocks.Count;
        await Field(page, 1).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await PasteAsync(page, Clipboards.Word);
        await ExpectSavedAsync(Field(page, 5));

        var blocks = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        Assert.Equal(count + 4, blocks.Count);
        Assert.Equal(
            [
                (BlockKind.Paragraph, "The price of bread rose by 12 percent."),
                (BlockKind.Heading, "What it means"),
                (BlockKind.ListItem, "bakers pay more for flour"),
                (BlockKind.ListItem, "shops wait"),
                (BlockKind.Paragraph, "Read the whole report."),
            ],
            blocks.Skip(1).Take(5).Select(block => (block.Kind, block.Text)));
        Assert.Equal((MarkKind.Strong, "12 percent"), Marked(blocks[1]));
        Assert.Equal((MarkKind.Link, "whole report"), Marked(blocks[5]));
    }

    [Fact]
    public async Task A_paste_of_several_paragraphs_into_a_translation_fills_the_empty_rows_below()
    {
        var (page, story) = await OpenAsync("خرمشهر", English, "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start translating" }).ClickAsync();
        await FieldIn(page.Locator(".pair").First).ClickAsync();
        await PasteAsync(page, Clipboards.GoogleDocs);
        await ExpectSavedAsync(Field(page, 2));

        var blocks = (await ArticleAsync(story, "en")).Head.Content.Blocks;
        Assert.Equal(["Youth team wins", "Baghdad – They won in the last minute.", "“We never stopped,” the coach said."], blocks.Take(3).Select(block => block.Text));
        Assert.Empty(blocks[0].Marks);
        Assert.Equal((MarkKind.Emphasis, "last minute"), Marked(blocks[1]));
        Assert.All(blocks.Take(3), block => Assert.NotNull(block.Carried));
    }

    [Theory, MemberData(nameof(Clipboards.Shapes), MemberType = typeof(Clipboards))]
    public async Task What_other_programs_put_on_the_clipboard_comes_in_clean(string shape)
    {
        var (page, _) = await OpenAsync("Tunisia", English, "en");
        await Field(page, 1).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await PasteAsync(page, Clipboards.Html(shape));

        var read = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('form[data-saves]')].slice(1, 6).map(form => form.querySelector('.block-text').innerHTML).join('\\n')");
        Assert.StartsWith(Clipboards.Clean(shape), read.Replace("<br class=\"ProseMirror-trailingBreak\">", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static (MarkKind Kind, string Words) Marked(Block block) =>
        (Assert.Single(block.Marks).Kind, block.Text.Substring(block.Marks[0].Start, block.Marks[0].Length));

    private static async Task PasteAsync(IPage page, string html) => await page.EvaluateAsync(
        """
        html => {
            const data = new DataTransfer();
            data.setData('text/html', html);
            data.setData('text/plain', 'plain');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        html);

    private async Task<(IPage Page, string Story)> OpenAsync(string words, string name, string edition)
    {
        var story = await Demo.StoryAsync(words);
        var page = await SignInAsync(name, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story.Id}/{edition}".TrimEnd('/'));
        return (page, story.Id);
    }
}
