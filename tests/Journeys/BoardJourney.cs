using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class BoardJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task The_board_moves_by_itself_and_the_focus_stays()
    {
        var story = await Demo.StoryAsync("باتومی");
        var thomas = await SignInAsync(English, Device.Desktop);
        await LiveAsync(thomas, "/desk?edition=en");
        var card = Card(thomas, story, "en");
        await Assertions.Expect(Column(thomas, "To carry").Locator(card)).ToHaveCountAsync(1);
        await card.Locator(".card-link").FocusAsync();

        var chief = await SignInAsync(Chief, Device.Desktop);
        await LiveAsync(chief, "/desk?edition=all");
        await Card(chief, story, "en").GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Assertions.Expect(chief.GetByText("You have it.")).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator(".holder")).ToHaveTextAsync("Chief");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(card.Locator(".holder")).ToHaveCountAsync(0);

        await CarryAsync(story, "# Batumi festival gives its grand prize", "en");
        await Assertions.Expect(Column(thomas, "In translation").Locator(card)).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToContainTextAsync("Batumi festival gives its grand prize");
        await Assertions.Expect(card.Locator(".card-link")).ToBeFocusedAsync();
        await Demo.House.Stories.ChangeAsync(story.Id, changed => changed["en"].Publish(Home("en"), Now, Demo.House.ActOf(English)));
        await Assertions.Expect(card.Locator(".card-link")).ToBeFocusedAsync();
        await ScreenshotAsync(thomas, "board-live");
        await AssertGoodAsync(thomas);
    }

    [Fact]
    public async Task The_board_is_worked_by_keys_alone()
    {
        var thomas = await SignInAsync(English, Device.Desktop);
        await LiveAsync(thomas, "/desk?edition=en");
        await thomas.Keyboard.PressAsync("?");
        var sheet = thomas.GetByRole(AriaRole.Dialog, new() { Name = "Keys of the board" });
        await Assertions.Expect(sheet).ToBeVisibleAsync();
        await AssertGoodAsync(thomas);
        await thomas.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToBeHiddenAsync();
        await thomas.Keyboard.PressAsync("j");
        await Assertions.Expect(thomas.Locator(".story-card:focus-within")).ToHaveCountAsync(1);
        await thomas.Keyboard.PressAsync("ArrowRight");
        var id = await thomas.EvaluateAsync<string>("document.activeElement.closest('.story-card').id");
        var card = thomas.Locator("#" + id);
        await Assertions.Expect(Column(thomas, "To carry").Locator(card)).ToHaveCountAsync(1);

        await thomas.Keyboard.PressAsync("c");
        await Assertions.Expect(card.Locator(".holder")).ToHaveTextAsync(English);
        await thomas.Keyboard.PressAsync("2");
        await Assertions.Expect(card.Locator(".urgency[data-urgency='2']")).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator(".card-link")).ToBeFocusedAsync();
        await thomas.Keyboard.PressAsync("h");
        var dialog = thomas.GetByRole(AriaRole.Dialog, new() { Name = "Hand over" });
        await Assertions.Expect(dialog.GetByLabel("Hand over to")).ToBeFocusedAsync();
        await AssertGoodAsync(thomas);
        await thomas.Keyboard.TypeAsync("Chief");
        await thomas.Keyboard.PressAsync("Tab");
        await thomas.Keyboard.TypeAsync("Over to you.");
        await thomas.Keyboard.PressAsync("Tab");
        await thomas.Keyboard.PressAsync("Enter");
        await Assertions.Expect(card.Locator(".holder")).ToHaveTextAsync("Chief");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await thomas.Keyboard.PressAsync("u");
        await Assertions.Expect(card.Locator(".holder")).ToHaveTextAsync(English);
        await Assertions.Expect(card.Locator(".card-link")).ToBeFocusedAsync();

        await thomas.Keyboard.PressAsync("/");
        await Assertions.Expect(thomas.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await thomas.Keyboard.TypeAsync("Gargash");
        await thomas.EnterAsync();
        Assert.Contains("q=Gargash", thomas.Url, StringComparison.Ordinal);
        await thomas.Keyboard.PressAsync("j");
        await thomas.EnterAsync();
        Assert.Contains("/desk/stories/", thomas.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_shows_where_a_correction_is_behind()
    {
        var story = await Demo.StoryAsync("نخستین قطار آزمایشی");
        var chief = await SignInAsync(Chief, Device.Desktop);
        await LiveAsync(chief, "/desk?edition=all&view=matrix");
        var row = chief.Locator($"#row-{story.Id}");
        await Assertions.Expect(row.Locator(".cell[data-state='needs-attention']")).ToHaveCountAsync(0);

        var text = string.Join("\n\n", story["fa"].Head.Content.Blocks.Select((block, index) => index == 0 ? "# " + block.Text : block.Text)).Replace("۲۱۲", "۲۳۱", StringComparison.Ordinal);
        await Demo.House.Stories.ChangeAsync(story.Id, changed => changed["fa"].Correct(Read(text, "fa"), Home("fa"), ChangeType.Legal, "شمار مسافران ۲۳۱ است.", Now, Demo.House.ActOf(Persian)));

        var behind = row.Locator(".cell[data-state='needs-attention']").First;
        await Assertions.Expect(behind).ToContainTextAsync("legal change");
        await ScreenshotAsync(chief, "board-matrix-behind");
        await AssertGoodAsync(chief);
        await behind.ClickAsync();
        await Assertions.Expect(chief.Locator(".badge[data-state=stale]").First).ToBeVisibleAsync();
    }

    private NodaTime.Instant Now => Demo.House.Clock.GetCurrentInstant();

    private static ILocator Column(IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name });

    private static ILocator Card(IPage page, Story story, string edition) => page.Locator($"#card-{story.Id}-{edition}");

    private static async Task LiveAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("html[data-live=on]")).ToHaveCountAsync(1);
    }

    private Editions.Edition Home(string tag) => Demo.House.Editions.GetAsync().GetAwaiter().GetResult()[tag];

    private Manuscript Read(string text, string edition) =>
        Manuscript.From(TextReading.Read(text, TextFormat.Markdown), Demo.House.Editions.GetAsync().GetAwaiter().GetResult(), Home(edition));

    private Task<bool> CarryAsync(Story story, string text, string edition) => Demo.House.Stories.ChangeAsync(story.Id, changed =>
    {
        changed.Carry(changed.Original, Home(edition), Demo.House.ActOf(English)).Carry(Read(text, edition), Demo.House.ActOf(English));
        return true;
    });
}
