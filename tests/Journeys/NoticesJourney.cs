using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class NoticesJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop", Theme.Light, "en")]
    [InlineData("phone", Theme.Dark, "fa")]
    public async Task Who_has_a_translation_hears_of_a_call_a_correction_and_a_kill_and_is_led_there(string device, Theme theme, string language)
    {
        var story = await Demo.StoryAsync("مسقط");
        var page = await SignInAsync(English, Device.Named(device), theme);
        await SpeakAsync(page, language);
        await page.GotoAsync("/desk/notices");
        await page.Locator(".page-head form button").ClickAsync();
        await Assertions.Expect(page.Locator("#bell .owes")).ToHaveCountAsync(0);

        await CallAsync(story.Id);
        await CorrectAsync(story.Id);
        await Demo.House.Stories.ChangeAsync(story.Id, changed =>
        {
            changed.Kill("The source took it back.", Demo.House.ActOf(Chief));
            return true;
        });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#bell .owes")).ToContainTextAsync(language == "fa" ? "۳" : "3");
        await Assertions.Expect(page.Locator(".told[data-unread]")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".told[data-unread]").First).ToContainTextAsync(Chief);
        await ScreenshotAsync(page, $"notices-{language}");
        await AssertGoodAsync(page);

        await page.Locator(".told[data-kind=killed][data-unread] a").ClickAsync();
        await page.ArriveAsync($"/desk/stories/{story.Id}");
        await Assertions.Expect(page.Locator("#bell .owes")).ToContainTextAsync(language == "fa" ? "۲" : "2");
        await page.Locator("#bell").PressAsync("Enter");
        await page.Locator(".told[data-kind=mentioned][data-unread] a").ClickAsync();
        await Assertions.Expect(page.Locator(".thread .called")).ToHaveTextAsync($"@{English}");
        await ScreenshotAsync(page, $"called-{language}");
        await AssertGoodAsync(page);
        await page.Locator("#bell").PressAsync("Enter");
        await page.Locator(".page-head form button").ClickAsync();
        await Assertions.Expect(page.Locator(".told[data-unread]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#bell .owes")).ToHaveCountAsync(0);

        await page.GotoAsync("/desk/notices/wishes");
        await page.Locator("#way-stale").SelectOptionAsync("digest");
        await page.Locator("#address").FillAsync("thomas@news.example");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#way-stale")).ToHaveValueAsync("digest");
        await Assertions.Expect(page.Locator("#address")).ToHaveValueAsync("thomas@news.example");
        await ScreenshotAsync(page, $"notice-wishes-{language}");
        await AssertGoodAsync(page);
    }

    private async Task CallAsync(string story)
    {
        var article = (await Demo.House.Stories.GetAsync(story))["en"];
        await Demo.House.Comments.SayAsync(article, article.Head.Content.Blocks[1].Id, null, $"@{English} is this the port that we mean?", await Demo.House.Accounts.ListAsync(), Demo.House.ActOf(Chief));
    }

    private async Task CorrectAsync(string story)
    {
        var newsroom = await Demo.House.Editions.GetAsync();
        await Demo.House.Stories.ChangeAsync(story, changed =>
        {
            var article = changed["fa"];
            var blocks = article.Head.Content.Blocks.Where(block => block.Kind.IsShown()).Select(block => block.Text).ToList();
            blocks[1] += " این گزارش اصلاح شد.";
            var text = Manuscript.From(TextReading.Read($"# {blocks[0]}\n\n{string.Join("\n\n", blocks.Skip(1))}", TextFormat.Markdown), newsroom, newsroom["fa"]);
            article.Correct(text, newsroom["fa"], ChangeType.Factual, "در متن پیشین یک جمله نبود.", Demo.House.Clock.GetCurrentInstant(), Demo.House.ActOf(Persian));
            return true;
        });
    }

    private async Task SpeakAsync(IPage page, string language) => await page.Context.AddCookiesAsync(
        [new() { Name = "dragoman-appearance", Value = $"{language}.", Domain = Demo.Address.Host, Path = "/desk" }]);
}
