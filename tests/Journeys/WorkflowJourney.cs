using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>From a draft to its readers with a second pair of eyes.</summary>
public sealed class WorkflowJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task A_chief_asks_for_a_second_pair_of_eyes_and_a_translation_waits_for_it()
    {
        Troubles.Expect("422");
        var story = await Demo.StoryAsync("اتفاق فني");
        var chief = await SignInAsync(Chief, Device.Desktop);
        await chief.GetByRole(AriaRole.Link, new() { Name = "Editions", Exact = true }).ClickAsync();
        var rules = chief.GetByRole(AriaRole.Region, new() { Name = "English" });
        await rules.GetByLabel("Second pair of eyes").CheckAsync();
        await rules.GetByLabel("Open errors of the fidelity check").SelectOptionAsync("warn");
        await ScreenshotAsync(chief, "editions");
        await AssertGoodAsync(chief);
        await rules.GetByRole(AriaRole.Button, new() { Name = "Save the rules" }).ClickAsync();
        await Assertions.Expect(rules.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");

        // The writer sends it to review and cannot approve it.
        var writer = await SignInAsync(English, Device.Phone);
        await Demo.House.Stories.ChangeAsync(story.Id, each => each["en"].Confirm(null, Demo.House.ActOf(English)));
        await writer.GotoAsync($"/desk/stories/{story.Id}/en");
        await Assertions.Expect(writer.GetByRole(AriaRole.Button, new() { Name = "Publish in" })).ToHaveCountAsync(0);
        await writer.GetByRole(AriaRole.Button, new() { Name = "Send to review" }).ClickAsync();
        await Assertions.Expect(writer.GetByText("somebody else approves it")).ToBeVisibleAsync();
        await ScreenshotAsync(writer, "in-review");
        await AssertGoodAsync(writer);
        await writer.GotoAsync($"/desk/stories/{story.Id}/en");
        await Assertions.Expect(writer.Locator("html")).ToHaveAttributeAsync("data-live", "on");
        await Assertions.Expect(Stage(writer)).ToHaveTextAsync("review");

        await chief.GotoAsync($"/desk/stories/{story.Id}/release");
        await chief.GetByLabel("I have read what is in review and approve it.").CheckAsync();
        await ScreenshotAsync(chief, "release-together");
        await AssertGoodAsync(chief);
        await Layout.AssertTargetsAsync(chief);
        await chief.GetByRole(AriaRole.Radio, new() { Name = "At a time:" }).CheckAsync();
        await chief.GetByLabel("Public from").FillAsync("2031-06-01T09:00:30");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Release together" }).ClickAsync();
        await Assertions.Expect(chief.GetByText("Goes out").First).ToBeVisibleAsync();
        Assert.Equal(StageStep.Approved, (await ArticleAsync(story.Id, "en")).StageActs[^1].Step);

        // The writer's open page follows: it is ready, and what the writer changes then has to be read again.
        await Assertions.Expect(Stage(writer)).ToHaveTextAsync("ready");
        await Assertions.Expect(writer.GetByText("Goes out").First).ToBeVisibleAsync();
        await Field(writer, 1).FillAsync("The two committees agreed on 420 quays.");
        await ExpectSavedAsync(Field(writer, 1));
        await Assertions.Expect(Stage(writer)).ToHaveTextAsync("review");
        await Assertions.Expect(writer.Locator(".stage")).ToContainTextAsync("so it is in review again");
        await AssertGoodAsync(writer);
        await ScreenshotAsync(chief, "story-scheduled");
        await AssertGoodAsync(chief);
    }

    private static ILocator Stage(IPage page) => page.Locator(".stage-step[aria-current=step]");
}
