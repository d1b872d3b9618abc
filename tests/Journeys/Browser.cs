using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>One headless Chromium for a test class: the one that DRAGOMAN_CHROMIUM names, or the system's own, of which the one without windows is the quicker.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? driver;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("DRAGOMAN_CHROMIUM") ?? Array.Find(Programs, File.Exists);
        if (!File.Exists(program))
            throw new FileNotFoundException("There is no Chromium. Run ./test, which installs it, or name one in DRAGOMAN_CHROMIUM.", program);
        // What comes at once on a quiet machine takes its time on a busy one.
        Assertions.SetDefaultExpectTimeout(15_000);
        driver = await Playwright.CreateAsync();
        chromium = await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Flags });
    }

    /// <summary>A reader or an editor with cookies of their own, on one device.</summary>
    public Task<IBrowserContext> NewPersonAsync(Uri site, Device device, Theme theme) =>
        chromium!.NewContextAsync(device.Options(site, theme));

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        driver?.Dispose();
    }
}
