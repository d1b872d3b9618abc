using System.Text.Json;
using Dragoman.Drafting;
using Dragoman.Newsroom.Tests.Drafting;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Microsoft.Playwright;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Util;

namespace Dragoman.Journeys.Tests;

/// <summary>A machine drafts at a local address; people turn it on, watch it, read what it wrote and answer for it.</summary>
public sealed class DraftsJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private readonly WireMockServer machine = WireMockServer.Start();

    [Fact]
    public async Task An_article_of_twelve_paragraphs_is_drafted_read_one_by_one_and_published()
    {
        using var slowly = new SemaphoreSlim(3);
        AnswerWith(async _ =>
        {
            await slowly.WaitAsync(TestContext.Current.CancellationToken);
            return "The harbour council wrote its report and gave it to the ministry.";
        });
        var story = await FileAsync();
        var chief = await SignInAsync(Chief, Device.Desktop);
        await TurnOnAsync(chief);
        var page = await SignInAsync(English, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft the 12 untranslated paragraphs by machine" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("value", "3");
        await Assertions.Expect(page.Locator(".pair .badge[data-state=machine]")).ToHaveCountAsync(3);
        await ScreenshotAsync(page, "drafting-en");
        await AssertGoodAsync(page);
        await page.CloseAsync();
        slowly.Release(100);
        await WaitForDraftsAsync(story);

        page = await page.Context.NewPageAsync();
        await page.GotoAsync($"/desk/stories/{story}/en");
        await Assertions.Expect(page.Locator("#drafting")).ToContainTextAsync("12 paragraphs wait to be read");
        await ScreenshotAsync(page, "drafted-en");
        await AssertGoodAsync(page);
        Troubles.Expect("422");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no person has confirmed");
        await page.GotoAsync($"/desk/stories/{story}/en");
        for (var left = 12; left > 0; left--)
        {
            await Assertions.Expect(page.Locator(".pair .badge[data-state=machine]")).ToHaveCountAsync(left);
            await page.Locator(".pair").Filter(new() { Has = page.Locator(".badge[data-state=machine]") }).First.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        }
        await Assertions.Expect(page.Locator(".pair .drafted").First).ToContainTextAsync($"read by {English}");
        await PublishAsync(page, "Publish");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Page" }).First).ToBeVisibleAsync();
        Assert.NotNull((await ArticleAsync(story, "en")).Newest);
    }

    [Fact]
    public async Task A_provider_without_quota_leaves_the_article_as_it_was_and_the_desk_says_so()
    {
        machine.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(402));
        var story = await FileAsync();
        var chief = await SignInAsync(Chief, Device.Phone, Theme.Dark);
        await TurnOnAsync(chief);
        var page = await SignInAsync(English, Device.Phone, Theme.Dark);
        await page.GotoAsync($"/desk/stories/{story}/en");
        await page.Locator(".pair").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Draft by machine" }).ClickAsync();
        await Assertions.Expect(page.Locator("#drafting")).ToContainTextAsync("The quota at the provider is used up.");
        await ScreenshotAsync(page, "drafting-over-quota");
        await AssertGoodAsync(page);
        Assert.Empty((await ArticleAsync(story, "en")).Head.Content.Blocks);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        machine.Stop();
        machine.Dispose();
    }

    private async Task TurnOnAsync(IPage chief)
    {
        await chief.GotoAsync("/desk/drafts");
        await chief.GetByLabel("From").SelectOptionAsync("fa");
        await chief.GetByLabel("Into").SelectOptionAsync("en");
        await chief.GetByLabel("Provider").SelectOptionAsync("ollama");
        await chief.GetByLabel("Address").FillAsync(machine.Url!);
        await chief.GetByLabel("Model").FillAsync("model-1");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Assertions.Expect(chief.GetByRole(AriaRole.Table)).ToContainTextAsync("Ollama");
        await ScreenshotAsync(chief, "draft-settings");
        await AssertGoodAsync(chief);
    }

    private async Task<string> FileAsync()
    {
        var newsroom = await Demo.House.Editions.GetAsync();
        var paragraphs = Enumerable.Range(1, 11).Select(number => $"شورای بندر گزارش خود را نوشت و آن را به وزارتخانه داد، بند {number switch { 1 => "یکم", 2 => "دوم", _ => "دیگر" }}.");
        var text = Manuscript.From(TextReading.Read("# شورای بندر گزارش داد\n\n" + string.Join("\n\n", paragraphs), TextFormat.Markdown), newsroom, newsroom["fa"]);
        var story = await Demo.House.Stories.AddAsync(Story.File(newsroom["fa"], text, Demo.House.ActOf(Persian)));
        return await Demo.House.Stories.ChangeAsync(story.Id, changed =>
        {
            changed["fa"].Publish(newsroom["fa"], Demo.House.Clock.GetCurrentInstant(), Demo.House.ActOf(Persian));
            changed.Carry(changed["fa"], newsroom["en"], Demo.House.ActOf(English));
            return changed.Id;
        });
    }

    private async Task WaitForDraftsAsync(string story)
    {
        var job = await Demo.House.Drafter.NewestAsync(await ArticleAsync(story, "en"));
        Assert.Equal((DraftJobState.Done, 12), (await Demo.House.Drafter.EndOfAsync(job!.Id)) is var ended ? (ended.State, ended.Drafted) : default);
    }

    private void AnswerWith(Func<string, Task<string>> translation) => machine.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithCallback(async request => new ResponseMessage
    {
        StatusCode = 200,
        BodyData = new BodyData
        {
            DetectedBodyType = WireMock.Types.BodyType.String,
            BodyAsString = Protocol.Answer(MachineKind.Ollama, await translation(Protocol.Asked(MachineKind.Ollama, JsonDocument.Parse(request.Body!).RootElement))),
        },
    }));
}
