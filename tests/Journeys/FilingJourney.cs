using System.Text;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class FilingJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { color: red }</style></head><body>
        <h1 class="MsoTitle" onclick="window.executed = 1">Ferry returns to Bushehr</h1>
        <p class="MsoNormal" style="mso-fareast-language:FA" onmouseover="window.executed = 1">The ferry came back on Monday.<o:p></o:p></p>
        <script>window.executed = 1; alert('executed')</script>
        <img src="x" onerror="window.executed = 1; alert('executed')">
        <svg><script>window.executed = 1</script></svg>
        <p class="MsoNormal">It carried <a href="javascript:window.executed = 1">40 people</a>.</p>
        </body></html>
        """;

    [Theory]
    [InlineData("pasted")]
    [InlineData("a file")]
    public async Task A_text_from_a_word_processor_leaves_its_scripts_behind(string way)
    {
        var page = await OpenFilingAsync();
        var dialogs = 0;
        page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        if (way == "pasted")
            await page.GetByLabel("Text", new() { Exact = true }).FillAsync(FromWord);
        else
            await page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = "report.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(FromWord) });
        await page.GetByRole(AriaRole.Button, new() { Name = "File it" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry returns to Bushehr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Page in English" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The ferry came back on Monday.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("It carried 40 people.");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await page.GetByText("The ferry came back").HoverAsync();
        Assert.False(await page.EvaluateAsync<bool>("'executed' in window"));
        Assert.Equal(0, dialogs);
        Assert.Equal(0, await page.Locator("main :is(script, svg, [onclick], [onmouseover], [style], a[href^=javascript])").CountAsync());
        await AssertGoodAsync(page);
    }

    [Fact]
    public async Task Nothing_and_what_is_no_text_is_refused_in_words()
    {
        Troubles.Expect("422");
        Troubles.Expect("413");
        var page = await OpenFilingAsync();
        var stories = (await Demo.House.Stories.ListAsync(100)).Count;
        await RefusedAsync(page, null, "empty");
        await RefusedAsync(page, new() { Name = "empty.txt", MimeType = "text/plain", Buffer = [] }, "empty");
        await RefusedAsync(page, new() { Name = "picture.txt", MimeType = "text/plain", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48] }, "text");
        await RefusedAsync(page, new() { Name = "long.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('a', 3 * 1024 * 1024)) }, "2 MB");
        await RefusedAsync(page, new() { Name = "huge.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('a', 9 * 1024 * 1024)) }, "8 MB");
        Assert.Equal(stories, (await Demo.House.Stories.ListAsync(100)).Count);
    }

    private async Task<IPage> OpenFilingAsync()
    {
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).GetByRole(AriaRole.Link, new() { Name = "File a story" }).ClickAsync();
        return page;
    }

    private async Task RefusedAsync(IPage page, FilePayload? file, string words)
    {
        await page.GotoAsync("/desk/file");
        if (file is not null)
            await page.GetByLabel("Or a file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "File it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await ScreenshotAsync(page, "refusal-of-" + (file?.Name ?? "nothing"));
        await AssertGoodAsync(page);
    }
}
