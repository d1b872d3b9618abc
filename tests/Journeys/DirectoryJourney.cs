using Dragoman.Identity;
using Dragoman.Web.Tests.Desk;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>A browser goes to the agency's directory and comes back signed in: cookies and policies let it.</summary>
public sealed class DirectoryJourney(Browser browser) : Journey(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task Somebody_of_the_directory_comes_in_by_a_link_and_leaves_both()
    {
        await using var directory = await LocalDirectory.StartAsync();
        var demo = new DemoSite
        {
            Directory = new(directory.Address, LocalDirectory.ClientId, LocalDirectory.Secret) { Name = "Agency ID", Rules = [new("desk-en", Role.Editor, "en")] },
        };
        try
        {
            await demo.InitializeAsync();
            directory.Person = ("7", "Grace Okoro", "grace@agency.example", ["desk-en"]);
            var page = await OpenAsync(demo.Address, Device.Desktop);
            await page.GotoAsync("/desk/names");
            await page.GetByRole(AriaRole.Link, new() { Name = "Sign in through Agency ID" }).ClickAsync();
            await page.ArriveAsync("/desk/names");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Grace Okoro" })).ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await ScreenshotAsync(page, "sign-in-left-directory");
            await Axe.AssertCleanAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Sign out there too" }).ClickAsync();
            await page.ArriveAsync("/desk/sign-in");
            Assert.Equal(1, directory.EndedSessions);
        }
        finally
        {
            await demo.DisposeAsync();
        }
    }
}
