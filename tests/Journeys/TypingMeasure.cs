using System.Globalization;
using Dragoman.Stories;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// How long it takes from a key to the next painted frame, in the middle of an article of 200 blocks. Measured only when
/// DRAGOMAN_TYPING names a file for the figures: bench/typing does.
/// </summary>
public sealed class TypingMeasure(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const int Blocks = 200, Keys = 400;

    // A letter that the keyboard has no key for comes without a keydown.
    private const string Watch = """
        () => {
            let pressed = null;
            window.painted = [];
            addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
            addEventListener('beforeinput', ({ timeStamp }) => {
                const begun = pressed ?? timeStamp;
                pressed = null;
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => window.painted.push(performance.now() - begun);
                    port2.postMessage(null);
                });
            }, { capture: true });
        }
        """;

    [Theory]
    [InlineData("fa", "en", "The director said that three million cubic metres were dredged. ")]
    [InlineData("en", "fa", "مدیر بندر گفت که سه میلیون متر مکعب لایروبی شده است و کار می‌رود. ")]
    public async Task From_a_key_to_the_next_frame(string from, string to, string typed)
    {
        var file = Environment.GetEnvironmentVariable("DRAGOMAN_TYPING");
        Assert.SkipWhen(string.IsNullOrEmpty(file), "It is measured by bench/typing.");
        var story = await FileAsync(from, to);
        var page = await SignInAsync(Chief, Device.Desktop);
        await page.GotoAsync($"/desk/stories/{story}/{to}");
        await Assertions.Expect(page.Locator(".block-text")).ToHaveCountAsync(Blocks + 1);
        await Field(page, Blocks / 2).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync(Watch);
        for (var key = 0; key < Keys; key++)
            await page.Keyboard.TypeAsync(typed[key % typed.Length].ToString(), new() { Delay = 30 });

        await ExpectSavedAsync(Field(page, Blocks / 2));
        var painted = (await page.EvaluateAsync<double[]>("() => window.painted")).Order().ToArray();
        await File.AppendAllTextAsync(file!, string.Create(CultureInfo.InvariantCulture,
            $"{from} into {to}, {Blocks} blocks, {painted.Length} keys: median {At(painted, 0.5):F1} ms, p95 {At(painted, 0.95):F1} ms, most {painted[^1]:F1} ms\n"));
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private async Task<string> FileAsync(string from, string to)
    {
        var newsroom = await Demo.House.Editions.GetAsync();
        var act = Demo.House.ActOf(Chief);
        var story = await Demo.House.Stories.AddAsync(Story.File(newsroom[from], Text("A long day in the port", "Ships of 12 countries came in, the port said on Monday: number {0}."), act));
        await Demo.House.Stories.ChangeAsync(story.Id, found => found.Carry(found[from], newsroom[to], act));
        await Demo.House.Stories.ChangeAsync(story.Id, found =>
        {
            found[to].Carry(Text("روزی دراز در بندر", "بندر روز دوشنبه گفت کشتی‌های ۱۲ کشور آمدند: شمارهٔ {0}."), act);
            return true;
        });
        return story.Id;
    }

    private static Manuscript Text(string headline, string paragraph) => new(
        [new(BlockKind.Headline, headline), .. Enumerable.Range(1, Blocks).Select(number => new Passage(BlockKind.Paragraph, string.Format(CultureInfo.InvariantCulture, paragraph, number)))],
        HeadlineDerived: false);
}
