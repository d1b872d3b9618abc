using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>When a story goes out: an embargo, a schedule, several editions at one instant, and what readers are told of corrections.</summary>
public sealed class ReleaseJourney(Browser browser, DemoSite demo) : DeskJourney(browser, demo), IClassFixture<Browser>, IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("desktop", Theme.Light)]
    [InlineData("phone", Theme.Dark)]
    public async Task An_embargo_is_said_in_its_zone_and_is_another_thing_than_the_schedule(string device, Theme theme)
    {
        Troubles.Expect("422");
        Troubles.Expect("404");
        var story = await Demo.FileAsync("fa", published: false);
        var chief = await SignInAsync(Chief, Device.Named(device), theme);
        await chief.GotoAsync($"/desk/stories/{story}");
        await chief.GetByText("Put the story under embargo").ClickAsync();
        await chief.GetByLabel("Until").FillAsync("2031-06-01T09:00");
        await chief.GetByLabel("Time zone").SelectOptionAsync("Europe/Paris");
        await chief.GetByLabel("Who asked for it").FillAsync("The port authority");
        await AssertGoodAsync(chief);
        await chief.GetByRole(AriaRole.Button, new() { Name = "Set the embargo" }).ClickAsync();

        var notice = chief.Locator(".notice.warn").Filter(new() { HasText = "Embargo until" });
        await Assertions.Expect(notice).ToContainTextAsync("Asia/Tehran");
        await Assertions.Expect(notice).ToContainTextAsync("09:00 (Europe/Paris; ");
        await Assertions.Expect(notice).ToContainTextAsync("07:00 UTC");
        await Assertions.Expect(notice).ToContainTextAsync("The port authority");
        await ScreenshotAsync(chief, "story-embargoed");
        await AssertGoodAsync(chief);

        // Nothing goes out before its end; to schedule it is asked for by itself.
        await chief.GetByText("At a later time").ClickAsync();
        await chief.GetByLabel("Public from").FillAsync("2031-06-01T10:00");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Schedule for the end of the embargo" }).ClickAsync();
        await Assertions.Expect(chief.GetByRole(AriaRole.Alert)).ToContainTextAsync("under embargo until");
        await AssertGoodAsync(chief);
        await chief.GotoAsync($"/desk/stories/{story}");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Schedule for the end of the embargo" }).ClickAsync();
        await Assertions.Expect(chief.GetByText("Goes out").First).ToBeVisibleAsync();
        var scheduled = (await ArticleAsync(story, "fa")).Newest!;
        Assert.Equal(NodaTime.Instant.FromUtc(2031, 6, 1, 7, 0), scheduled.At);

        // Lifted, it stays on the schedule, and readers wait.
        await chief.GetByText("Change the embargo").First.ClickAsync();
        await chief.GetByLabel("Why it ends early").FillAsync("The authority has spoken.");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Lift the embargo" }).ClickAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await Assertions.Expect(chief.GetByText("Goes out").First).ToBeVisibleAsync();
        await AssertGoodAsync(chief);
        var reader = await ReadAsync(Device.Named(device));
        Assert.Equal(404, (await reader.GotoAsync((await ArticleAsync(story, "fa")).Address))!.Status);
    }

    [Fact]
    public async Task Several_editions_go_out_at_one_instant_or_none_does()
    {
        Troubles.Expect("422");
        Troubles.Expect("404");
        var story = await Demo.FileAsync("fa", published: false);
        await Demo.CarryAsync(story, "fa", "en", "A new port was opened", "The port has 40 quays.", "Its director is pleased.", "The ships come on Monday.");
        await Demo.CarryAsync(story, "en", "ar");
        var chief = await SignInAsync(Chief, Device.Desktop);
        await chief.GotoAsync($"/desk/stories/{story}");
        await chief.GetByRole(AriaRole.Link, new() { Name = "Release several together" }).ClickAsync();
        foreach (var edition in new[] { "Persian", "English", "Arabic" })
            await chief.GetByRole(AriaRole.Checkbox, new() { Name = edition }).CheckAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Release together" }).ClickAsync();

        // A wrong figure in one of them holds back all.
        await Assertions.Expect(chief.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await ScreenshotAsync(chief, "release-held-back");
        await AssertGoodAsync(chief);
        Assert.All((await Demo.House.Stories.GetAsync(story)).Articles, article => Assert.Null(article.Newest));
        var block = (await ArticleAsync(story, "en")).Head.Content.Blocks[1];
        await Demo.House.Stories.ChangeAsync(story, found =>
        {
            found["en"].Save(block.Id, OwnStories.Report["en"][1], block.Digest, Demo.House.ActOf(Chief));
            found["en"].Confirm(null, Demo.House.ActOf(Chief));
            return found["ar"].Confirm(null, Demo.House.ActOf(Chief));
        });
        await chief.GotoAsync($"/desk/stories/{story}/release");
        foreach (var edition in new[] { "Persian", "English", "Arabic" })
            await chief.GetByRole(AriaRole.Checkbox, new() { Name = edition }).CheckAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Release together" }).ClickAsync();
        await chief.ArriveAsync($"/stories/{story}");

        var articles = (await Demo.House.Stories.GetAsync(story)).Articles;
        Assert.Single(articles.Select(article => article.Newest!.At).Distinct());
        var reader = await ReadAsync(Device.Phone);
        foreach (var article in articles)
        {
            await reader.GotoAsync(article.Address);
            await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(OwnStories.Report[article.Edition][0]);
            await Assertions.Expect(reader.Locator("link[rel=alternate][hreflang]:not([hreflang=x-default])")).ToHaveCountAsync(3);
        }
    }

    [Fact]
    public async Task Readers_of_a_translation_are_told_of_a_correction_of_its_source_unless_the_edition_s_rule_hides_it()
    {
        var story = await Demo.FileAsync("fa");
        var address = new Dictionary<string, string>();
        foreach (var edition in new[] { "en", "ar" })
        {
            await Demo.CarryAsync(story, "fa", edition);
            await Demo.PublishAsync(story, edition);
            address[edition] = (await ArticleAsync(story, edition)).Address;
        }
        var chief = await SignInAsync(Chief, Device.Desktop);
        await chief.GotoAsync("/desk/editions");
        var rules = chief.GetByRole(AriaRole.Region, new() { Name = "Arabic" });
        await rules.GetByLabel("Correction notice").UncheckAsync();
        await rules.GetByRole(AriaRole.Button, new() { Name = "Save the rules" }).ClickAsync();
        await Assertions.Expect(rules.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");

        await Demo.ChangeAsync(story, "fa", 1, "۴", "۵", ChangeType.Factual, "بندر ۵ اسکله دارد.");

        var reader = await ReadAsync(Device.Phone);
        await reader.GotoAsync(address["en"]);
        await Assertions.Expect(reader.GetByRole(AriaRole.Note)).ToContainTextAsync("بندر ۵ اسکله دارد.");
        await reader.GotoAsync(address["ar"]);
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(OwnStories.Report["ar"][0]);
        await Assertions.Expect(reader.GetByRole(AriaRole.Note)).ToHaveCountAsync(0);
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("بندر");
    }
}
