using Dragoman.Media;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Pictures are handed in, described and cut, by keys and without a script; readers get the size that fits.</summary>
public sealed class PictureJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task Several_pictures_come_in_at_once_and_the_focus_is_set_by_keys()
    {
        Troubles.Expect("422");
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync("/desk/pictures");
        await page.GetByLabel("New pictures").SetInputFilesAsync([File("boats.jpg", Samples.FromCamera()), File("notes.png", "no picture"u8.ToArray()), File("quay.jpg", Samples.Jpeg(900, 1200))]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take them in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".upload[data-state=taken]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".upload[data-state=refused]")).ToContainTextAsync("notes.png is not a picture that the newsroom takes.");
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "pictures-taken");

        await page.Locator(".upload").Filter(new() { HasText = "boats.jpg" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Copyright notice")).ToHaveValueAsync("© 2026 Caravan News");
        await page.GetByRole(AriaRole.Application).FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByLabel("From the left")).ToHaveValueAsync("60");
        await Assertions.Expect(page.GetByLabel("From the top")).ToHaveValueAsync("49");
        await page.GetByLabel("English").FillAsync("Boats in the harbour");
        await page.GetByLabel("Credit line").FillAsync("Caravan / Nasrin");
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "picture-form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();

        var stored = (await Demo.House.Pictures.NewestAsync(2)).Single(picture => picture.Rights.Credit == "Caravan / Nasrin");
        Assert.Equal((new Focus(60, 49), "Boats in the harbour", "Editorial use only"), (stored.Focus, stored.AltIn("en"), stored.Rights.Terms));
    }

    [Fact]
    public async Task A_picture_is_dropped_on_the_page_and_its_focus_set_by_a_click()
    {
        var page = await SignInAsync(English, Device.Phone, Theme.Dark);
        await page.GotoAsync("/desk/pictures");
        await page.EvaluateAsync(
            """
            bytes => {
                const data = new DataTransfer();
                data.items.add(new File([new Uint8Array(bytes)], 'dropped.jpg', { type: 'image/jpeg' }));
                document.querySelector('.uploads').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            Samples.Jpeg(1000, 500).Select(each => (int)each).ToArray());
        await page.Locator(".upload[data-state=taken]").GetByRole(AriaRole.Link).ClickAsync();
        var picture = page.GetByRole(AriaRole.Application);
        var box = (await picture.BoundingBoxAsync())!;
        await picture.ClickAsync(new() { Position = new() { X = box.Width / 4, Y = box.Height / 2 } });
        await Assertions.Expect(page.GetByLabel("From the left")).ToHaveValueAsync("25");
        Assert.Equal("0 0 500 500", await page.Locator(".focus-cuts svg").Nth(1).GetAttributeAsync("viewBox"));
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, "picture-form");
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task Readers_get_the_size_that_fits_and_nothing_moves(string device)
    {
        var page = await ReadAsync(Device.Named(device));
        await page.GotoAsync((await Demo.StoryAsync("Kotor"))["en"].Address);
        var image = page.Locator("article picture img").First;
        await Assertions.Expect(image).ToHaveJSPropertyAsync("complete", true);
        var shown = await image.EvaluateAsync<string>("image => image.currentSrc");
        Assert.EndsWith(".avif", shown, StringComparison.Ordinal);
        var (natural, wanted) = (await image.EvaluateAsync<int>("image => image.naturalWidth"), await image.EvaluateAsync<double>("image => image.clientWidth"));
        Assert.True(natural > 0 && wanted > 0);
        var moved = await page.EvaluateAsync<double>("() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 100))");
        Assert.Equal(0, moved, 0.01);
        await AssertGoodAsync(page);
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "image/jpeg", Buffer = bytes };
}
