using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// The public site's pages in all scripts, on each device, light, dark and on paper: axe finds nothing, nothing lies beyond the edge, and a
/// picture is kept.
/// </summary>
public sealed class SiteScreenTests(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private readonly List<string> wrong = [];

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task Every_kind_of_page_looks_right_in_every_script(string device, Theme theme)
    {
        var others = await OtherScripts.AddToAsync(Demo.House);
        var page = await ReadAsync(Device.Named(device), theme);
        foreach (var edition in new[] { "fa", "en", "ar", "ur", "he" })
            await LookAsync(page, "/" + edition, $"theme-front-{edition}");
        await LookAsync(page, "/en/section/world", "theme-section-en");
        await LookAsync(page, "/fa/section/science", "theme-section-fa");
        foreach (var (edition, address) in others)
            await LookAsync(page, address, $"theme-article-{edition}");
        await LookAsync(page, (await Demo.StoryAsync("موزه‌ای در لیدن"))["fa"].Address, "theme-article-fa");
        await LookAsync(page, (await Demo.StoryAsync("موزه‌ای در لیدن"))["en"].Address, "theme-article-en");
        await LookAsync(page, (await Demo.StoryAsync("مسقط"))["ar"].Address, "theme-article-ar");
        var topic = page.Locator(".topics a").First;
        await LookAsync(page, (await topic.GetAttributeAsync("href"))!, "theme-topic-ar");
        await LookAsync(page, "/en/search?q=centre", "theme-search-en");
    }

    [Fact]
    public async Task On_paper_an_article_is_black_on_white_without_what_only_a_screen_needs()
    {
        var page = await ReadAsync(Device.Desktop, Theme.Dark);
        await page.GotoAsync((await Demo.StoryAsync("موزه‌ای در لیدن"))["fa"].Address);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        foreach (var gone in new[] { ".editions", ".sections", ".languages", ".footer-links", ".topics" })
            await Assertions.Expect(page.Locator(gone).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".credit")).ToBeVisibleAsync();
        await ScreenshotAsync(page, "theme-print-fa");
    }

    /// <summary>Fonts and pictures come late here, as on a slow line; what is on the screen stays where it is.</summary>
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ur")]
    [InlineData("he")]
    public async Task Nothing_moves_when_fonts_and_pictures_arrive(string edition)
    {
        var addresses = new Dictionary<string, string>(await OtherScripts.AddToAsync(Demo.House))
        {
            ["fa"] = (await Demo.StoryAsync("موزه‌ای در لیدن"))["fa"].Address,
            ["en"] = (await Demo.StoryAsync("موزه‌ای در لیدن"))["en"].Address,
            ["ar"] = (await Demo.StoryAsync("مسقط"))["ar"].Address,
        };
        var page = await ReadAsync(Device.Phone);
        foreach (var address in new[] { "/" + edition, addresses[edition] })
        {
            var painted = new TaskCompletionSource();
            await page.RouteAsync("**/{assets/*.woff2,pictures/**}", async route =>
            {
                await painted.Task;
                await route.ContinueAsync();
            });
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync("performance.getEntriesByName('first-contentful-paint').length > 0");
            painted.SetResult();
            await page.WaitForLoadStateAsync(LoadState.Load);
            var moved = await page.EvaluateAsync<double>("""
                async () => {
                    await document.fonts.ready;
                    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    const observer = new PerformanceObserver(() => { });
                    observer.observe({ type: 'layout-shift', buffered: true });
                    return observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0);
                }
                """);
            // Under 0.1 is good, says Core Web Vitals.
            Assert.True(moved < 0.1, $"{address} moves by {moved:0.000}.");
            await page.UnrouteAllAsync();
        }
    }

    /// <summary>All screens are seen, and then all that is wrong is told.</summary>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private async Task LookAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await ScreenshotAsync(page, name);
        await NoteAsync(() => Axe.AssertCleanAsync(page));
        await NoteAsync(() => Layout.AssertNoSidewaysScrollAsync(page));
        if (page.ViewportSize!.Width < 500)
        {
            await page.SetViewportSizeAsync(360, 740);
            await NoteAsync(() => Layout.AssertNoSidewaysScrollAsync(page));
            await page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        }
    }

    private async Task NoteAsync(Func<Task> check)
    {
        if (await Record.ExceptionAsync(check) is { } failure)
            wrong.Add(failure.Message);
    }
}
