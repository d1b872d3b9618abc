using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// What every journey has: people with browsers of their own, screenshots, and a check at its end that nothing went wrong unseen.
/// A test class takes the fixture: <c>class KillJourney(Browser browser) : Journey(browser), IClassFixture&lt;Browser&gt;</c>.
/// </summary>
public abstract class Journey(Browser browser) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    protected Troubles Troubles { get; } = new();

    /// <summary>A new person (no cookies yet) with one empty page; addresses may be given relative to <paramref name="site"/>.</summary>
    protected async Task<IPage> OpenAsync(Uri site, Device device, Theme theme = Theme.Light)
    {
        var person = await browser.NewPersonAsync(site, device, theme);
        person.SetDefaultTimeout(15_000);
        Troubles.Watch(person);
        var page = await person.NewPageAsync();
        visits.Add(new(person, device, theme));
        return page;
    }

    /// <summary>Saves the whole page as artifacts/screenshots/journey-device-theme.png, where pictures are asked for: they take a third of the time.</summary>
    protected Task ScreenshotAsync(IPage page, string journey) =>
        Screenshots.AreKept ? visits.Single(visit => visit.Person == page.Context).ScreenshotAsync(page, journey) : Task.CompletedTask;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var visit in visits)
        {
            if (failed)
                await visit.ScreenshotAllAsync("failed-" + TestContext.Current.TestMethod?.MethodName);
            await visit.Person.DisposeAsync();
        }
        Troubles.AssertNone();
    }

    private sealed record Visit(IBrowserContext Person, Device Device, Theme Theme)
    {
        public async Task ScreenshotAsync(IPage page, string journey)
        {
            var options = new PageScreenshotOptions
            {
                Path = Path.Combine(Screenshots.Folder, $"{journey}-{Device.Name}-{Theme.ToString().ToLowerInvariant()}.png"),
                FullPage = true,
            };
            try
            {
                await page.ScreenshotAsync(options);
            }
            catch (PlaywrightException busy) when (busy.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
            {
                // A busy machine can miss the frame; the picture is no part of what is tested.
                await page.ScreenshotAsync(options);
            }
        }

        public async Task ScreenshotAllAsync(string journey)
        {
            foreach (var (number, page) in Person.Pages.Index())
                await ScreenshotAsync(page, $"{journey}-{number + 1}");
        }
    }
}
