using System.Text.Json;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class ReaderJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task From_the_editions_to_the_proof(string device)
    {
        var page = await ReadAsync(Device.Named(device));
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "فارسی" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fa");
        await AssertGoodAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "هشت کشور در مسقط" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("مسقط");
        await AssertGoodAsync(page);

        await page.Locator(".languages").GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        var notice = page.GetByRole(AriaRole.Note);
        await Assertions.Expect(notice).ToContainTextAsync("original was corrected on");
        await Assertions.Expect(notice).ToContainTextAsync("۶۴ میلیون دلار");
        await AssertGoodAsync(page);

        await notice.GetByRole(AriaRole.Link, new() { Name = "Talal al-Riyami" }).ClickAsync();
        var paragraph = page.Locator("#" + new Uri(page.Url).Fragment.TrimStart('#'));
        await Assertions.Expect(paragraph).ToContainTextAsync("46 million dollars");
        await Assertions.Expect(paragraph).ToBeInViewportAsync();

        var record = await page.APIRequest.GetAsync((await page.Locator("a[href^='/provenance/']").First.GetAttributeAsync("href"))!);
        Assert.Equal(200, record.Status);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(await record.TextAsync()).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task From_a_word_to_the_article_and_from_a_correction_to_the_article(string device)
    {
        var page = await ReadAsync(Device.Named(device));
        await page.GotoAsync("/fa");
        await page.GetByRole(AriaRole.Link, new() { Name = "جست‌وجو" }).First.ClickAsync();
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("كشورها «در مسقط»");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main mark").First).ToHaveTextAsync("کشور");
        await AssertGoodAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "هشت کشور در مسقط" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("مسقط");

        await page.GotoAsync("/fa/corrections");
        await Assertions.Expect(page.Locator("main h2 a").First).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await page.GotoAsync("/ar/search?q=zzzz");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("zzzz");
        await AssertGoodAsync(page);
    }

    [Fact]
    public async Task What_is_gone_and_what_never_was_say_so()
    {
        Troubles.Expect("410");
        Troubles.Expect("404");
        var page = await ReadAsync(Device.Desktop);
        var killed = await Demo.StoryAsync("هامبورغ");

        var gone = await page.GotoAsync(killed["en"].Address);
        Assert.Equal(410, gone!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Story withdrawn");
        await AssertGoodAsync(page);

        var missing = await page.GotoAsync("/en/nowhere/at-all");
        Assert.Equal(404, missing!.Status);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).ClickAsync();
        await page.ArriveAsync("/en");

        var feed = await page.APIRequest.GetAsync((await page.GetByRole(AriaRole.Link, new() { Name = "RSS feed" }).GetAttributeAsync("href"))!);
        Assert.Equal(200, feed.Status);
        Assert.DoesNotContain("Hamburg", await feed.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360, 100)]
    [InlineData(320, 100)]
    [InlineData(1280, 200)]
    public async Task Nothing_lies_beyond_the_edge_of_a_narrow_screen_or_of_large_text(int width, int percent)
    {
        var page = await ReadAsync(Device.Desktop);
        await page.SetViewportSizeAsync(width, 800);
        var story = await Demo.StoryAsync("مسقط");
        foreach (var address in new[] { "/", "/fa", "/en", "/ar", "/fa/search?q=%D8%AE%D8%A8%D8%B1", "/en/search?q=the", "/en/corrections", story["fa"].Address, story["en"].Address, story["ar"].Address })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync($"document.documentElement.style.fontSize = '{percent}%'");
            await Layout.AssertNoSidewaysScrollAsync(page);
        }
    }

    [Fact]
    public async Task Every_page_of_the_site_works_without_scripts()
    {
        var page = await ReadAsync(Device.Phone);
        await page.GotoAsync("/en");
        Assert.Equal(0, await page.Locator("script:not([type='application/ld+json'])").CountAsync());
        Assert.Equal(0, await page.Locator("[onclick], [onload], [style]").CountAsync());
    }
}
