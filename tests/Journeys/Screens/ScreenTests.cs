using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>
/// Each screen of the desk in three languages, both themes, on a desk and on a phone: nothing lies beyond the edge (on a phone also at
/// 320 pixels), nothing is too small to press, and a picture is kept. In two of these looks, which share nothing, axe finds nothing.
/// </summary>
public sealed class ScreenTests(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private readonly List<string> wrong = [];

    [Theory]
    [InlineData("en", Theme.Light, "desktop", true)]
    [InlineData("ar", Theme.Dark, "desktop", false)]
    [InlineData("fa", Theme.Dark, "phone", true)]
    [InlineData("en", Theme.Light, "phone", false)]
    public async Task Every_screen_of_the_desk_looks_right(string language, Theme theme, string device, bool axe)
    {
        Troubles.Expect("404");
        Troubles.Expect("422");
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

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task The_site_looks_right(string device, Theme theme)
    {
        var page = await ReadAsync(Device.Named(device), theme);
        await LookAtSiteAsync(page, "/", "site-index");
        await LookAtSiteAsync(page, "/fa", "site-front-fa");
        await LookAtSiteAsync(page, "/en", "site-front-en");
        await LookAtSiteAsync(page, (await Demo.StoryAsync("مسقط"))["fa"].Address, "site-article-fa");
        await LookAtSiteAsync(page, (await Demo.StoryAsync("مسقط"))["en"].Address, "site-article-en");
        Troubles.Expect("404");
        Troubles.Expect("410");
        await LookAtSiteAsync(page, (await Demo.StoryAsync("هامبورغ"))["ar"].Address, "site-withdrawn");
        await LookAtSiteAsync(page, "/en/nothing", "site-missing");
    }

    /// <summary>All screens are seen, and then all that is wrong is told.</summary>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
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
            wrong.Add($"{screen.Name}, {look}: {missing.Message}");
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

    private async Task LookAtSiteAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await ScreenshotAsync(page, name);
        await NoteAsync(name, () => Axe.AssertCleanAsync(page));
        await NoteAsync(name, () => Layout.AssertNoSidewaysScrollAsync(page));
    }

    private async Task NoteAsync(string where, Func<Task> check)
    {
        if (await Record.ExceptionAsync(check) is { } failure)
            wrong.Add($"{where}: {failure.Message}");
    }
}
