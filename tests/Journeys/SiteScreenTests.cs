using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// The public site's pages in all scripts, on each device, light, dark and on paper: axe finds nothing, nothing lies beyond the edge, and a
/// picture is kept.
/// </summary>
public sealed class SiteScreenTests(Browser browser) : LookingJourney(browser), IClassFixture<Browser>
{
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
        await LookAsync(page, "/en/author/thomas-ashgrove", "theme-author-en");
        await LookAsync(page, "/fa/author/" + Uri.EscapeDataString("تامس-اشگروو"), "theme-author-fa");
        await page.GotoAsync((await Demo.StoryAsync("مسقط"))["ar"].Address);
        var topic = page.Locator(".topics a").First;
        await LookAsync(page, (await topic.GetAttributeAsync("href"))!, "theme-topic-ar");
        await LookAsync(page, "/en/search?q=centre", "theme-search-en");
        await LookAsync(page, "/", "theme-index");
        Troubles.Expect("404");
        Troubles.Expect("410");
        await LookAsync(page, (await Demo.StoryAsync("هامبورغ"))["ar"].Address, "theme-withdrawn-ar");
        await LookAsync(page, "/en/nothing", "theme-missing-en");
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
            await page.EvaluateAsync("() => new Promise(done => new PerformanceObserver(done).observe({ type: 'paint', buffered: true })).then(() => true)");
            painted.SetResult();
            await page.LoadedAsync();
            var moves = await page.EvaluateAsync<string[]>("""
                async () => {
                    await document.fonts.ready;
                    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    const observer = new PerformanceObserver(() => { });
                    observer.observe({ type: 'layout-shift', buffered: true });
                    const told = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
                    const shifts = observer.takeRecords();
                    const sum = shifts.reduce((sum, { value }) => sum + value, 0);
                    return sum < 0.1 ? [] : [sum.toFixed(3), ...shifts.flatMap(({ sources }) => sources.map(({ node, previousRect, currentRect }) =>
                        `${told(previousRect)} → ${told(currentRect)}: ${(node?.outerHTML ?? node?.textContent ?? '').slice(0, 120)}`))];
                }
                """);
            // Under 0.1 is good, says Core Web Vitals.
            Assert.True(moves.Length == 0, $"{address} moves:\n{string.Join('\n', moves)}");
            await page.UnrouteAllAsync();
        }
    }

    private async Task LookAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await ScreenshotAsync(page, name);
        await NoteAsync(name, () => Axe.AssertCleanAsync(page));
        await NoteAsync(name, () => Layout.AssertNoSidewaysScrollAsync(page));
        await NoteAsync(name, () => Layout.AssertFillsAsync(page));
        if (page.ViewportSize!.Width < 500)
        {
            await page.SetViewportSizeAsync(360, 740);
            await NoteAsync(name, () => Layout.AssertNoSidewaysScrollAsync(page));
            await page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        }
    }
}
