using System.Text.RegularExpressions;
using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>A journey through the demo newsroom: on a copy of its own, or on one that the journeys of a class share.</summary>
public abstract class DeskJourney(Browser browser, DemoSite? shared = null) : Journey(browser)
{
    protected const string Persian = "Nasrin Kaviani", English = "Thomas Ashgrove", Arabic = "Layla Samarrai", Chief = "Chief";

    protected DemoSite Demo { get; private set; } = null!;

    protected virtual DemoSite MakeDemo() => new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Demo = shared ?? MakeDemo();
        if (shared is null)
            await Demo.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            if (shared is null)
                await Demo.DisposeAsync();
        }
    }

    protected Task<IPage> ReadAsync(Device device, Theme theme = Theme.Light) => OpenAsync(Demo.Address, device, theme);

    /// <summary>A page of the desk, signed in.</summary>
    protected async Task<IPage> SignInAsync(string name, Device device, Theme theme = Theme.Light)
    {
        var page = await OpenAsync(Demo.Address, device, theme);
        if (Demo.SessionOf(name) is { } session)
            await page.Context.AddCookiesAsync([session]);
        await page.GotoAsync("/desk");
        if (page.Url.Contains("/sign-in", StringComparison.Ordinal))
            await FillInAsync(page, name);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        return page;
    }

    private async Task FillInAsync(IPage page, string name)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Demo.PasswordOf(name));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Axe finds nothing, nothing lies beyond the edge, and nothing to be pressed is smaller than 24 pixels.</summary>
    protected static async Task AssertGoodAsync(IPage page)
    {
        await Axe.AssertCleanAsync(page);
        await Layout.AssertNoSidewaysScrollAsync(page);
    }

    /// <summary>Types into a field as a person does and waits until it says that the text is stored.</summary>
    protected static async Task WriteAsync(ILocator field, string text)
    {
        await field.FillAsync("");
        await field.PressSequentiallyAsync(text);
        await ExpectSavedAsync(field);
    }

    protected static Task ExpectSavedAsync(ILocator field) => Assertions.Expect(StatusOf(field)).ToContainTextAsync("Saved");

    protected static ILocator StatusOf(ILocator field) => field.Locator("xpath=ancestor::form").Locator(".block-status");

    /// <summary>Publishes a translation; where errors are open, with a reason for each.</summary>
    protected async Task PublishAsync(IPage page, string button)
    {
        Troubles.Expect("422");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.ArriveAsync(new Regex("/publish$|/stories/[^/]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        if (!page.Url.EndsWith("/publish", StringComparison.Ordinal))
            return;
        await AssertGoodAsync(page);
        foreach (var reason in await page.GetByLabel("Why it may stand").AllAsync())
            await reason.FillAsync("It is shortened on purpose.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Waive and publish" }).ClickAsync();
    }

    /// <summary>The field beside the source paragraph that holds the words.</summary>
    protected static ILocator Row(IPage page, string words) => page.Locator(".pair").Filter(new() { HasText = words });

    protected static ILocator FieldIn(ILocator row) => row.Locator(".block-text");

    /// <summary>What one types into: the editor of the page's block of that number.</summary>
    protected static ILocator Field(IPage page, int block) => page.Locator("form[data-saves]").Nth(block).Locator(".block-text");

    protected static Task ExpectTextAsync(ILocator field, string text) => Assertions.Expect(PlainFieldOf(field)).ToHaveValueAsync(text);

    protected static Task<string> TextOfAsync(ILocator field) => PlainFieldOf(field).InputValueAsync();

    private static ILocator PlainFieldOf(ILocator field) => field.Locator("xpath=ancestor::form").Locator("textarea[name=text]");

    internal async Task<Article> ArticleAsync(string story, string edition) => (await Demo.House.Stories.GetAsync(story))[edition];
}
