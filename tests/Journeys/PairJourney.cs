using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>What comes in the way of a translation while it is open, from Persian into English and from English into Arabic.</summary>
public sealed class PairJourney(Browser browser, DemoSite demo) : DeskJourney(browser, demo), IClassFixture<Browser>, IClassFixture<DemoSite>
{
    public static TheoryData<string, string> Pairs => new() { { "fa", "en" }, { "en", "ar" } };

    private static readonly Dictionary<string, string> Translators = new() { ["en"] = English, ["ar"] = Arabic };
    private static readonly Dictionary<string, (string Four, string Five)> Figures = new() { ["fa"] = ("۴", "۵"), ["en"] = ("4", "5"), ["ar"] = ("4", "5") };

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_correction_that_arrives_while_one_types_marks_the_paragraph_and_leaves_the_typing_alone(string from, string to)
    {
        var (story, page) = await OpenAsync(from, to, Device.Desktop);
        var (field, row, words) = (Field(page, 1), page.Locator(".pair").Nth(1), OwnStories.Report[to][1]);
        await field.FillAsync(words[..8]);
        await Assertions.Expect(field).ToBeFocusedAsync();

        await Demo.ChangeAsync(story, from, 1, Figures[from].Four, Figures[from].Five, ChangeType.Factual, "5");

        await Assertions.Expect(row.Locator(".pair-source ins")).ToHaveTextAsync(Figures[from].Five);
        await Assertions.Expect(page.Locator("#interruptions")).ToContainTextAsync("text was corrected.");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words[8..].Replace(Figures[to].Four, Figures[to].Five, StringComparison.Ordinal));
        await ExpectSavedAsync(field);
        await Assertions.Expect(row.Locator(".badge[data-state=stale]")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, $"correction-while-typing-{from}-{to}");

        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".badge[data-state=stale]")).ToHaveCountAsync(0);
        Assert.Equal(words.Replace(Figures[to].Four, Figures[to].Five, StringComparison.Ordinal), (await ArticleAsync(story, to)).Head.Content.Blocks[1].Text);
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task Two_people_in_one_paragraph_keep_both_texts_and_are_both_told(string from, string to)
    {
        Troubles.Expect("409");
        var (story, one) = await OpenAsync(from, to, Device.Desktop);
        var two = await SignInAsync(Chief, Device.Phone);
        await two.GotoAsync($"/desk/stories/{story}/{to}");
        var (first, second) = (Field(one, 1), Field(two, 1));
        var (mine, theirs) = (OwnStories.Report[to][2], OwnStories.Report[to][3]);

        // Who is in a field keeps what they started from.
        await second.FocusAsync();
        await first.FillAsync(mine);
        await ExpectSavedAsync(first);
        await second.FillAsync(theirs);

        await Assertions.Expect(StatusOf(second)).ToContainTextAsync("Two people saved this paragraph");
        await Assertions.Expect(StatusOf(second)).ToContainTextAsync("Kept beside the other text");
        await Assertions.Expect(StatusOf(first)).ToContainTextAsync("Keep the text of Chief", new() { Timeout = 12_000 });
        await ScreenshotAsync(one, $"conflict-{to}");
        await ScreenshotAsync(two, $"conflict-{to}");
        await AssertGoodAsync(one);
        await AssertGoodAsync(two);
        await ExpectTextAsync(first, mine);
        await ExpectTextAsync(second, theirs);
        var kept = (await ArticleAsync(story, to)).Head.Content.Blocks[1];
        Assert.Equal((mine, theirs), (kept.Text, Assert.Single(kept.Variants).Text));

        await StatusOf(first).GetByRole(AriaRole.Button, new() { Name = "Keep the text of Chief" }).ClickAsync();
        await ExpectTextAsync(first, theirs);
        await Assertions.Expect(StatusOf(first)).Not.ToContainTextAsync("Two people");
        var settled = (await ArticleAsync(story, to)).Head.Content.Blocks[1];
        Assert.Equal((theirs, 0), (settled.Text, settled.Variants.Count));
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task What_is_translated_while_the_network_is_cut_for_a_minute_is_merged_paragraph_by_paragraph_on_return(string from, string to)
    {
        foreach (var trouble in new[] { "ERR_INTERNET_DISCONNECTED", "Failed to fetch", "409", "/desk/live/" })
            Troubles.Expect(trouble);
        var (story, page) = await OpenAsync(from, to, Device.Desktop);
        await page.Clock.InstallAsync();
        await page.Context.SetOfflineAsync(true);
        var (mine, theirs) = (OwnStories.Report[to][3], OwnStories.Report[to][1]);
        await Field(page, 1).FillAsync(mine);
        await Field(page, 2).FillAsync(mine);
        await Assertions.Expect(page.Locator("#waiting")).ToContainTextAsync("You are offline. 2 paragraphs wait in this browser");

        // What cannot be done without the newsroom says so, and loses nothing.
        foreach (var key in new[] { "Alt+Shift+S", "Alt+Shift+J" })
        {
            await Field(page, 2).FocusAsync();
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.GetByText("There is no connection: nothing was changed.")).ToBeVisibleAsync();
        }
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, $"offline-{to}");
        await page.Clock.FastForwardAsync("01:00");
        await Demo.SaveAsync(story, to, 2, theirs);
        await Demo.ChangeAsync(story, from, 3, OwnStories.Report[from][3], OwnStories.Report[from][3] + " " + OwnStories.Report[from][2], ChangeType.Update, null);

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(StatusOf(Field(page, 1))).ToContainTextAsync("Saved");
        await Assertions.Expect(StatusOf(Field(page, 2))).ToContainTextAsync("Two people saved this paragraph");
        await Assertions.Expect(page.Locator("#waiting")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#no-line")).ToHaveCountAsync(0);
        await page.Clock.RunForAsync(3000);
        await Assertions.Expect(page.Locator(".pair").Nth(3).Locator(".badge[data-state=stale]")).ToBeVisibleAsync();
        await ExpectTextAsync(Field(page, 2), mine);
        var blocks = (await ArticleAsync(story, to)).Head.Content.Blocks;
        Assert.Equal((mine, theirs, mine), (blocks[1].Text, blocks[2].Text, Assert.Single(blocks[2].Variants).Text));
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_kill_closes_the_open_translation_and_leaves_its_text_to_be_copied(string from, string to)
    {
        Troubles.Expect("422");
        var (story, page) = await OpenAsync(from, to, Device.Phone);
        await Field(page, 1).FillAsync(OwnStories.Report[to][2]);
        await ExpectSavedAsync(Field(page, 1));
        await Field(page, 2).FillAsync(OwnStories.Report[to][3]);

        await Demo.KillAsync(story, "It was made up.");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This story was killed." })).ToContainTextAsync("It was made up.");
        foreach (var (block, text) in new[] { (1, OwnStories.Report[to][2]), (2, OwnStories.Report[to][3]) })
        {
            var closed = Field(page, block);
            await Assertions.Expect(closed).ToHaveAttributeAsync("contenteditable", "false");
            await closed.ClickAsync();
            await page.Keyboard.TypeAsync("x");
            await Assertions.Expect(closed).ToHaveTextAsync(text);
        }
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveCountAsync(0);
        await AssertGoodAsync(page);
        await ScreenshotAsync(page, $"killed-while-open-{to}");
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_whole_translation_is_made_on_a_phone_from_the_board_to_its_readers(string from, string to)
    {
        Troubles.Expect("422");
        var story = await Demo.FileAsync(from);
        var page = await SignInAsync(Translators[to], Device.Phone, Theme.Dark);
        await page.GotoAsync($"/desk?edition={to}");

        // A phone shows one column at a time.
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Columns" }).GetByRole(AriaRole.Link, new() { Name = "To carry" }).TapAsync();
        await page.Locator($"#card-{story}-{to} .card-link").TapAsync();
        await page.GetByLabel("Into the edition").SelectOptionAsync(to);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start translating" }).TapAsync();
        foreach (var (index, text) in OwnStories.Report[to].Index())
        {
            var row = page.Locator(".pair").Nth(index);
            await FieldIn(row).TapAsync();
            await page.Keyboard.TypeAsync(text);
            await ExpectSavedAsync(FieldIn(row));
            await row.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).TapAsync();
            await Assertions.Expect(row.Locator(".block-status .badge")).ToHaveAttributeAsync("data-state", "confirmed");
        }
        await AssertGoodAsync(page);
        await Layout.AssertTargetsAsync(page);
        await ScreenshotAsync(page, $"translated-{from}-{to}");
        await PublishAsync(page, "Publish in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Page in" }).Last.TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(OwnStories.Report[to][0]);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", to == "ar" ? "rtl" : "ltr");
        await AssertGoodAsync(page);
    }

    private async Task<(string Story, IPage Page)> OpenAsync(string from, string to, Device device)
    {
        var story = await Demo.FileAsync(from);
        await Demo.CarryAsync(story, from, to);
        var page = await SignInAsync(Translators[to], device);
        await page.GotoAsync($"/desk/stories/{story}/{to}");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-live", "on");
        return (story, page);
    }
}
