using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Each screen on each device, light and dark: axe finds nothing, nothing lies beyond the edge, and a picture is kept.</summary>
public sealed class ScreenTests(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private readonly List<string> wrong = [];

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task The_desk_looks_right(string device, Theme theme)
    {
        var signedOut = await ReadAsync(Device.Named(device), theme);
        await LookAsync(signedOut, "/desk/sign-in", "sign-in");
        var page = await SignInAsync(Chief, Device.Named(device), theme);
        await LookAsync(page, "/desk?edition=en", "board-en");
        await LookAsync(page, "/desk?edition=fa", "board-fa");
        await LookAsync(page, "/desk?edition=all&view=list", "board-list");
        await LookAsync(page, "/desk?edition=all&view=matrix", "board-matrix");
        await LookAsync(page, $"{await OfAsync("مسقط")}/en/assignment", "board-assignment");
        await LookAsync(page, "/desk/file", "filing");
        await LookAsync(page, "/desk/names", "names");
        await LookAsync(page, "/desk/names/nchabahar", "name");
        await LookAsync(page, "/desk/names/cldr-territory-IR", "name-of-cldr");
        await LookAsync(page, "/desk/names/nriyami/change", "name-changing");
        await LookAsync(page, "/desk/names/nchabahar/edits", "name-edits");
        await LookAsync(page, "/desk/names/proposals", "name-proposals");
        await LookAsync(page, "/desk/memory", "memory");
        await LookAsync(page, "/desk/memory/lookup", "memory-lookup");
        await LookAsync(page, "/desk/memory/files", "memory-files");
        await LookAsync(page, await OfAsync("موزه‌ای در لیدن"), "story-corrected");
        await LookAsync(page, await OfAsync("باتومی"), "story-to-carry");
        await LookAsync(page, await OfAsync("هامبورغ"), "story-killed");
        await LookAsync(page, await OfAsync("مسقط") + "/en", "translation-stale-fa-en");
        await LookAsync(page, await OfAsync("مسقط") + "/ar", "translation-stale-en-ar");
        await LookAsync(page, await OfAsync("شباب العراق") + "/en", "translation-draft-ar-en");
        await LookAsync(page, await OfAsync("شلمچه") + "/en", "translation-left-out");
        await LookAsync(page, await OfAsync("اتفاق فني") + "/en", "translation-findings");
        await LookAsync(page, await OfAsync("اتفاق فني"), "story-findings");
        await LookAsync(page, await OfAsync("باتومی") + "/fa", "writing-fa");
        await LookAsync(page, await OfAsync("Kotor") + "/en", "writing-en");
        Troubles.Expect("404");
        await LookAsync(page, "/desk/stories/nothing", "refusal");
    }

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task The_site_looks_right(string device, Theme theme)
    {
        var page = await ReadAsync(Device.Named(device), theme);
        await LookAsync(page, "/", "site-index");
        await LookAsync(page, "/fa", "site-front-fa");
        await LookAsync(page, "/en", "site-front-en");
        await LookAsync(page, (await Demo.StoryAsync("مسقط"))["fa"].Address, "site-article-fa");
        await LookAsync(page, (await Demo.StoryAsync("مسقط"))["en"].Address, "site-article-en");
        Troubles.Expect("404");
        Troubles.Expect("410");
        await LookAsync(page, (await Demo.StoryAsync("هامبورغ"))["ar"].Address, "site-withdrawn");
        await LookAsync(page, "/en/nothing", "site-missing");
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
        if (address.StartsWith("/desk", StringComparison.Ordinal))
            await NoteAsync(() => Layout.AssertTargetsAsync(page));
    }

    private async Task NoteAsync(Func<Task> check)
    {
        if (await Record.ExceptionAsync(check) is { } failure)
            wrong.Add(failure.Message);
    }

    private async Task<string> OfAsync(string words) => $"/desk/stories/{(await Demo.StoryAsync(words)).Id}";
}
