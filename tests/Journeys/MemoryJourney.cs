using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class MemoryJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string Tmx = """
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
        <tu><tuv xml:lang="en"><seg>The lighthouse of Anzali was lit on Monday.</seg></tuv><tuv xml:lang="fa"><seg>فانوس انزلی دوشنبه روشن شد.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Nothing answers this.</seg></tuv><tuv xml:lang="fa"><seg></seg></tuv></tu>
        </body></tmx>
        """;

    [Theory]
    [InlineData("desktop", Theme.Light)]
    [InlineData("phone", Theme.Dark)]
    public async Task A_memory_comes_in_and_its_words_and_sentences_are_found(string device, Theme theme)
    {
        var page = await SignInAsync(Chief, Device.Named(device), theme);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).GetByRole(AriaRole.Link, new() { Name = "Memory" }).ClickAsync();
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Files" }).ClickAsync();
        await page.GetByLabel("A translation memory").SetInputFilesAsync(new FilePayload { Name = "harbours.tmx", MimeType = "application/xml", Buffer = Encoding.UTF8.GetBytes(Tmx) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 new, 0 known before, 1 refused");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Line 3: a text is empty");
        await ScreenshotAsync(page, $"memory-files-{device}");
        await AssertGoodAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Search words" }).ClickAsync();
        await page.GetByLabel("A word or phrase").FillAsync("lighthouse");
        await page.GetByLabel("Languages").SelectOptionAsync("en,fa");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".memory-pair [lang=en] mark")).ToHaveTextAsync("lighthouse");
        await Assertions.Expect(page.Locator(".memory-pair [lang=fa][dir=rtl]")).ToContainTextAsync("فانوس انزلی");
        await ScreenshotAsync(page, $"memory-search-{device}");
        await AssertGoodAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Look a text up" }).ClickAsync();
        await page.GetByLabel("A paragraph or sentence").FillAsync("The lighthouse of Anzali was lit on Sunday.");
        await page.GetByLabel("Languages").SelectOptionAsync("en,fa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look it up" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("adapted");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("فانوس انزلی یکشنبه روشن شد.");
        await ScreenshotAsync(page, $"memory-lookup-{device}");
        await AssertGoodAsync(page);
    }

    [Fact]
    public async Task A_file_that_is_no_memory_is_refused_on_the_page_with_its_line()
    {
        Troubles.Expect("422");
        var page = await SignInAsync(English, Device.Phone);
        await page.GotoAsync("/desk/memory/files");
        await page.GetByLabel("A translation memory").SetInputFilesAsync(new FilePayload { Name = "x.tmx", MimeType = "application/xml", Buffer = Encoding.UTF8.GetBytes("<html/>") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no translation memory");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("line 1");
        await AssertGoodAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("memory.tmx", download.SuggestedFilename);
        Assert.Contains("<tmx version=\"1.4\">", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_goes_out_as_XLIFF_and_lands_as_drafts_when_it_comes_back()
    {
        var story = await Demo.StoryAsync("شباب العراق");
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story.Id}");
        await page.GetByText("Outside translator into English").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download XLIFF 1.2 into English" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        var marked = XDocument.Parse(file);
        foreach (var target in marked.Descendants().Where(element => element.Name.LocalName == "target" && element.Parent!.Name.LocalName == "trans-unit"))
            target.Value = "Translated elsewhere.";
        await page.GetByLabel("What came back in English").SetInputFilesAsync(new FilePayload { Name = "back.xlf", MimeType = "application/xml", Buffer = Encoding.UTF8.GetBytes(marked.ToString()) });
        await ScreenshotAsync(page, "story-outside-translator");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in for English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("landed as drafts");
        await ScreenshotAsync(page, "story-landed");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Read them in English" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Translated elsewhere.").First).ToBeVisibleAsync();
    }
}
