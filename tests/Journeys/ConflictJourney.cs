using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class ConflictJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    [Fact]
    public async Task Two_people_in_one_paragraph_keep_both_texts_and_are_both_told()
    {
        Troubles.Expect("409");
        var story = await Demo.StoryAsync("Tunisia");
        var (one, two) = (await SignInAsync(English, Device.Desktop), await SignInAsync(Chief, Device.Phone));
        await one.GotoAsync($"/desk/stories/{story.Id}/en");
        await two.GotoAsync($"/desk/stories/{story.Id}/en");
        var (first, second) = (Field(one, 1), Field(two, 1));

        // Who is in a field keeps what they started from.
        await second.FocusAsync();
        await first.FillAsync("Thomas’s text.");
        await ExpectSavedAsync(first);
        await second.FillAsync("The chief’s text.");

        await Assertions.Expect(StatusOf(second)).ToContainTextAsync("Two people saved this paragraph");
        await Assertions.Expect(StatusOf(second)).ToContainTextAsync("Kept beside the other text");
        await Assertions.Expect(StatusOf(first)).ToContainTextAsync("Keep the text of Chief", new() { Timeout = 12_000 });
        await ScreenshotAsync(one, "conflict");
        await ScreenshotAsync(two, "conflict");
        await AssertGoodAsync(one);
        await AssertGoodAsync(two);
        await ExpectTextAsync(first, "Thomas’s text.");
        await ExpectTextAsync(second, "The chief’s text.");
        var kept = (await ArticleAsync(story.Id, "en")).Head.Content.Blocks[1];
        Assert.Equal("Thomas’s text.", kept.Text);
        Assert.Equal("The chief’s text.", Assert.Single(kept.Variants).Text);

        await StatusOf(first).GetByRole(AriaRole.Button, new() { Name = "Keep the text of Chief" }).ClickAsync();
        await ExpectTextAsync(first, "The chief’s text.");
        await Assertions.Expect(StatusOf(first)).Not.ToContainTextAsync("Two people");
        var settled = (await ArticleAsync(story.Id, "en")).Head.Content.Blocks[1];
        Assert.Equal(("The chief’s text.", 0), (settled.Text, settled.Variants.Count));
    }

    [Fact]
    public async Task What_another_person_saves_is_told_on_an_open_page()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var (one, two) = (await SignInAsync(English, Device.Desktop), await SignInAsync(Chief, Device.Desktop));
        await one.GotoAsync($"/desk/stories/{story.Id}/en");
        await two.GotoAsync($"/desk/stories/{story.Id}/en");
        await Field(two, 1).FillAsync("Prices rose more slowly.");
        await ExpectSavedAsync(Field(two, 1));

        // A save of one's own in between hides nothing.
        await Field(one, 2).FillAsync("Food was dearer.");
        await ExpectSavedAsync(Field(one, 2));
        await Assertions.Expect(StatusOf(Field(one, 1))).ToContainTextAsync("Chief changed this paragraph", new() { Timeout = 12_000 });
        await Assertions.Expect(StatusOf(Field(one, 1)).Locator("ins").First).ToBeVisibleAsync();
        await ScreenshotAsync(one, "news");
        await AssertGoodAsync(one);
    }
}
