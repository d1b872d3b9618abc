using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>
/// Each screen of the desk in three languages, both themes, on a desk and on a phone: nothing lies beyond the edge (on a phone also at
/// 320 pixels), nothing is too small to press, and a picture is kept. In two of these looks, which share nothing, axe finds nothing.
/// </summary>
public sealed class ScreenTests(Browser browser) : LookingJourney(browser), IClassFixture<Browser>
{
    [Theory]
    [InlineData("en", Theme.Light, "desktop", true)]
    [InlineData("ar", Theme.Dark, "desktop", false)]
    [InlineData("fa", Theme.Dark, "phone", true)]
    [InlineData("en", Theme.Light, "phone", false)]
    public async Task Every_screen_of_the_desk_looks_right(string language, Theme theme, string device, bool axe)
    {
        foreach (var refusal in new[] { "401", "404", "422" })
            Troubles.Expect(refusal);
        Troubles.Expect("410");
        var screens = DeskScreens.In(await ScreenPlaces.PrepareAsync(Demo));
        var look = new Look(language, theme, Device.Named(device)) { Axe = axe };
        var outside = await ReadAsync(look.Device, theme);
        await outside.GotoAsync("/desk/sign-in");
        await look.ChooseAsync(outside);
        var page = await SignInAsync(ScreenPlaces.Viewer, look.Device, theme);
        await look.ChooseAsync(page);
        foreach (var screen in screens.Where(screen => !DocumentedScreens.AreWritten || DocumentedScreens.Find(screen, look) is not null))
            await LookAsync(screen, screen.SignedOut ? outside : page, look);
    }

    [Theory]
    [InlineData("en", Theme.Light, "desktop")]
    [InlineData("fa", Theme.Dark, "phone")]
    public async Task A_newsroom_without_stories_says_on_every_screen_how_to_begin(string language, Theme theme, string device)
    {
        await using var house = await EmptyHouse.StartAsync();
        var look = new Look(language, theme, Device.Named(device));
        var page = await OpenAsync(house.Address, look.Device, theme);
        await page.GotoAsync("/desk/sign-in");
        await ScreenActs.Sending("form[action='/desk/sign-in']", ".desk-bar", ("name", EmptyHouse.Name), ("password", EmptyHouse.Password))(page);
        await look.ChooseAsync(page);
        foreach (var address in new[] { "/desk", "/desk/memory", "/desk/notices", "/desk/names/proposals" })
        {
            await LookAsync(new("empty" + address[5..].Replace('/', '-'), address, address), page, look);
            await NoteAsync(address, () => Assertions.Expect(page.Locator(".empty h2")).ToBeVisibleAsync());
        }
    }

    protected override DemoSite MakeDemo() => DocumentedScreens.AreWritten ? new() { Clock = DocumentedScreens.Clock } : new();

    private async Task LookAsync(Screen screen, IPage page, Look look)
    {
        try
        {
            await screen.OpenAsync(page);
            await ScreenshotAsync(page, $"{screen.Name}-{look.Language}");
        }
        catch (Exception missing) when (missing is PlaywrightException or TimeoutException)
        {
            Note($"{screen.Name}, {look}", missing);
            return;
        }
        if (DocumentedScreens.Find(screen, look) is { } documented)
            await DocumentedScreens.KeepAsync(page, documented, look);
        if (look.Axe && !DocumentedScreens.AreWritten)
            await NoteAsync($"{screen.Name}, {look}", () => Axe.AssertCleanAsync(page));
        await NoteAsync(screen.Name, () => Layout.AssertTargetsAsync(page));
        await NoteAsync($"{screen.Name}, {look}", () => Layout.AssertNoSidewaysScrollAsync(page));
        if (!look.Device.IsPhone)
            return;
        await page.SetViewportSizeAsync(320, look.Device.Height);
        await NoteAsync($"{screen.Name}, {look}, 320 wide", () => Layout.AssertNoSidewaysScrollAsync(page));
        await page.SetViewportSizeAsync(look.Device.Width, look.Device.Height);
    }
}
