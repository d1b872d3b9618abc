using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class CorrectionJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task A_correction_reaches_the_translator_and_the_readers()
    {
        Troubles.Expect("422");
        var story = await Demo.StoryAsync("نخستین قطار آزمایشی");
        var persian = await SignInAsync(Persian, Device.Desktop);
        await persian.GotoAsync($"/desk/stories/{story.Id}/fa");
        var field = Field(persian, 1);
        var text = await TextOfAsync(field);
        Assert.Contains("۲۱۲", text, StringComparison.Ordinal);
        await field.FillAsync(text.Replace("۲۱۲", "۲۳۱", StringComparison.Ordinal));
        await ExpectSavedAsync(field);

        await persian.GetByRole(AriaRole.Radio, new() { Name = "Factual" }).CheckAsync();
        await persian.GetByRole(AriaRole.Button, new() { Name = "Publish the changes" }).ClickAsync();
        await Assertions.Expect(persian.GetByRole(AriaRole.Alert)).ToContainTextAsync("it has no note");
        await persian.GoBackAsync();
        await persian.GetByRole(AriaRole.Radio, new() { Name = "Factual" }).CheckAsync();
        await persian.GetByLabel("Note to readers").FillAsync("شمار مسافران ۲۳۱ است.");
        await persian.GetByRole(AriaRole.Button, new() { Name = "Publish the changes" }).ClickAsync();
        await Assertions.Expect(persian.GetByText("Correction (factual)").First).ToBeVisibleAsync();

        var reader = await ReadAsync(Device.Phone);
        await reader.GotoAsync(story["ar"].Address);
        await Assertions.Expect(reader.GetByRole(AriaRole.Note)).ToContainTextAsync("شمار مسافران ۲۳۱ است.");
        await AssertGoodAsync(reader);

        var arabic = await SignInAsync(Arabic, Device.Desktop);
        await arabic.GotoAsync("/desk?edition=ar");
        await Assertions.Expect(arabic.Locator(".story-card").Filter(new() { HasText = "الشلامجة" })).ToContainTextAsync("1 stale · factual correction");
        await arabic.GotoAsync($"/desk/stories/{story.Id}/ar");
        var row = arabic.Locator(".pair").Filter(new() { Has = arabic.Locator(".badge[data-state=stale]") });
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("del")).ToHaveTextAsync("۲۱۲");
        await Assertions.Expect(row.Locator("ins")).ToHaveTextAsync("۲۳۱");
        await ScreenshotAsync(arabic, "translation-stale-fa-ar");
        await AssertGoodAsync(arabic);

        await FieldIn(row).FillAsync((await TextOfAsync(FieldIn(row))).Replace("212", "231", StringComparison.Ordinal));
        await row.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(arabic.Locator(".badge[data-state=stale]")).ToHaveCountAsync(0);
        await arabic.GetByRole(AriaRole.Radio, new() { Name = "Factual" }).CheckAsync();
        await arabic.GetByLabel("Note to readers").FillAsync("عدد الركاب 231.");
        await PublishAsync(arabic, "Publish the changes");

        await reader.ReloadAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Note)).ToHaveCountAsync(0);
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("231");
    }
}
