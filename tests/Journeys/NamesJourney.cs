using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class NamesJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task A_form_is_changed_and_every_page_that_has_the_old_one_is_put_right(string device)
    {
        var story = await Demo.StoryAsync("مسقط");
        var page = await SignInAsync(English, Device.Named(device));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).GetByRole(AriaRole.Link, new() { Name = "Names" }).ClickAsync();
        await page.GetByLabel("A form, in any script").FillAsync("صحار");
        await page.GetByLabel("Whose").SelectOptionAsync("newsroom");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Sohar" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sohar");
        await AssertGoodAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await page.GetByLabel("Preferred in English").FillAsync("Suhaar");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Suhaar");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the prepared edits" }).ClickAsync();
        await Assertions.Expect(page.Locator("ins").First).ToHaveTextAsync("Suhaar");
        await ScreenshotAsync(page, "name-edits-english");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct it in English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Changed in English.");
        await AssertGoodAsync(page);

        var reader = await ReadAsync(Device.Named(device));
        await reader.GotoAsync(story["en"].Address);
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("the port of Suhaar");
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Sohar");
    }

    [Fact]
    public async Task Two_at_one_name_see_each_other_s_changes_before_anything_is_overwritten()
    {
        Troubles.Expect("409");
        var (one, other) = (await SignInAsync(English, Device.Desktop), await SignInAsync(Persian, Device.Desktop));
        foreach (var page in new[] { one, other })
            await page.GotoAsync("/desk/names/nsohar/change");
        await one.GetByLabel("Note for translators").FillAsync("The port of Oman.");
        await one.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await other.GetByLabel("Short in Persian").FillAsync("صحر");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("The port of Oman.");
        await Assertions.Expect(other.GetByLabel("Short in Persian")).ToHaveValueAsync("صحر");
        await ScreenshotAsync(other, "name-conflict");
        await AssertGoodAsync(other);
        await other.GetByLabel("Note for translators").FillAsync("The port of Oman.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var saved = (await Demo.House.Names.BookAsync())["nsohar"];
        Assert.Equal(("The port of Oman.", "صحر"), (saved.Note, saved.Forms["fa"].Short));
    }

    [Fact]
    public async Task A_proposal_is_accepted_by_keyboard_alone()
    {
        var page = await SignInAsync(Arabic, Device.Desktop);
        await page.GotoAsync("/desk/names/proposals");
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Accept Marijke Verhoef = ماریکه" });
        await accept.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(accept).ToHaveCountAsync(0);

        // The Arabic form of the same person joins the entry that is there now.
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the form Marijke Verhoef" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Marijke Verhoef")).ToHaveCountAsync(0);
        var entry = Assert.Single((await Demo.House.Names.BookAsync()).WithForm("Marijke Verhoef"));
        Assert.Equal(["ar", "en", "fa"], entry.Forms.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_that_may_be_there_already_is_shown_before_it_is_added()
    {
        Troubles.Expect("409");
        var page = await SignInAsync(Persian, Device.Phone);
        await page.GotoAsync("/desk/names/new");
        await page.GetByLabel("Preferred in Arabic").FillAsync("طلال الريامى");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveTextAsync("Talal al-Riyami");
        await ScreenshotAsync(page, "name-near");
        await AssertGoodAsync(page);
    }

    [Theory]
    [InlineData("desktop", Theme.Light)]
    [InlineData("phone", Theme.Dark)]
    public async Task A_table_of_terms_comes_in_once_and_goes_out_as_TBX(string device, Theme theme)
    {
        Troubles.Expect("422");
        var page = await SignInAsync(English, Device.Named(device), theme);
        await page.GotoAsync("/desk/names");
        await page.GetByRole(AriaRole.Link, new() { Name = "Files" }).ClickAsync();
        async Task TakeInAsync(string table)
        {
            await page.GetByLabel("A term base").SetInputFilesAsync(new FilePayload { Name = "terms.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).ClickAsync();
        }

        await TakeInAsync("en,fa\nlighthouse keeper,فانوس‌بان\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Concepts read: 1. Names new or changed: 1.");
        await ScreenshotAsync(page, $"name-files-{device}");
        await AssertGoodAsync(page);
        await TakeInAsync("en,fa\nlighthouse keeper,فانوس‌بان\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Names new or changed: 0.");

        await TakeInAsync("concept,language,term\n1,en,quay\n1,,اسکله\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no language");
        await AssertGoodAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("names.tbx", download.SuggestedFilename);
        Assert.Contains("فانوس‌بان", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }
}
