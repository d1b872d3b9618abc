using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class TranslatorJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task From_the_board_to_the_published_translation()
    {
        Troubles.Expect("401");
        var page = await ReadAsync(Device.Desktop);
        await page.GotoAsync("/desk?edition=en");
        await page.GetByLabel("Name").FillAsync(English);
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not belong together");
        await Assertions.Expect(page.GetByLabel("Name")).ToHaveValueAsync(English);
        await AssertGoodAsync(page);
        await page.GetByLabel("Password").FillAsync(Demo.PasswordOf(English));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("English");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "باغ نمک" }).ClickAsync();
        await page.GetByLabel("Into the edition").SelectOptionAsync("English");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start translating" }).ClickAsync();
        await AssertGoodAsync(page);

        var (headline, first, second) = (Row(page, "جایزهٔ بزرگ جشنوارهٔ فیلم باتومی"), Row(page, "کاروان- باتومی"), Row(page, "داستان دو خواهر"));
        await WriteAsync(FieldIn(headline), "“Salt Garden” wins Batumi film prize");
        await WriteAsync(FieldIn(first), "BATUMI (Caravan) – “Salt Garden” won on Saturday.");
        await WriteAsync(FieldIn(second), "It is the story of two sisters.");
        await ScreenshotAsync(page, "translating-saved");

        await page.ReloadAsync();
        await ExpectTextAsync(FieldIn(headline), "“Salt Garden” wins Batumi film prize");
        await ExpectTextAsync(FieldIn(second), "It is the story of two sisters.");

        await first.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(first.Locator(".block-status .badge")).ToHaveTextAsync("confirmed");
        // Whoever confirmed goes on in the same row.
        await Assertions.Expect(first.Locator(":focus")).ToBeInViewportAsync();

        var winners = Row(page, "ولادیسلاو مورار");
        await winners.GetByText("Leave out…").ClickAsync();
        await winners.GetByLabel("Why").FillAsync("Moldovan cinema is of no interest here.");
        await winners.GetByRole(AriaRole.Button, new() { Name = "Leave it out" }).ClickAsync();
        await Assertions.Expect(winners).ToContainTextAsync("not carried by Thomas Ashgrove: Moldovan cinema");
        await AssertGoodAsync(page);

        await Assertions.Expect(page.GetByText("What is untranslated will not be on the page")).ToBeVisibleAsync();
        await PublishAsync(page, "Publish");
        await page.GetByRole(AriaRole.Link, new() { Name = "Page in English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("“Salt Garden” wins Batumi film prize");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("It is the story of two sisters.");
        await Assertions.Expect(page.Locator(".article-body")).Not.ToContainTextAsync("Moldovan");
        await page.GetByText("How this article was made").ClickAsync();
        await Assertions.Expect(page.GetByText("Moldovan cinema is of no interest here.")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
    }

    [Fact]
    public async Task What_can_be_done_follows_what_is_typed_and_acts_upon_it()
    {
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{(await Demo.StoryAsync("شباب العراق")).Id}/en");
        var row = Row(page, "أوزبكستان: 6 نقاط");
        await FieldIn(row).FillAsync("Uzbekistan: 6 points;");
        await ExpectSavedAsync(FieldIn(row));
        var confirm = row.GetByRole(AriaRole.Button, new() { Name = "Confirm" });
        await Assertions.Expect(row.Locator(".block-status .badge")).ToHaveTextAsync("draft");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("9 untranslated");

        // A second save to the same field, whose first one made the block; confirmed before it could save itself.
        await FieldIn(row).FillAsync("Uzbekistan: six points;");
        await confirm.ClickAsync();
        await Assertions.Expect(row.Locator(".block-status .badge")).ToHaveTextAsync("confirmed");
        await ExpectTextAsync(FieldIn(row), "Uzbekistan: six points;");
    }

    [Fact]
    public async Task A_whole_translation_is_pasted()
    {
        var story = await Demo.StoryAsync("خرمشهر");
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story.Id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start translating" }).ClickAsync();
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("# Four berths reopen in Khorramshahr\n\nKHORRAMSHAHR (Caravan) – Four of nine berths reopened.\n\nThe director, Behrouz Shattipour, said 3.2 million cubic metres were dredged.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Carry it over" }).ClickAsync();

        await ExpectTextAsync(FieldIn(page.Locator(".pair").First), "Four berths reopen in Khorramshahr");
        var texts = (await ArticleAsync(story.Id, "en")).Head.Content.Blocks.Select(block => block.Text).ToList();
        Assert.Contains("KHORRAMSHAHR (Caravan) – Four of nine berths reopened.", texts);
        Assert.Equal(3, texts.Count);
        await AssertGoodAsync(page);
    }
}
