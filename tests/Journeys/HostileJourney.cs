using Dragoman.Hostile;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>The public attacks, in a browser: whatever is filed, pasted, said or named, nothing of it runs.</summary>
public sealed class HostileJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string Found =
        """
        () => [...document.querySelectorAll('*')].filter(element =>
            [...element.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value) && /^(href|src|action|formaction|xlink:href|data|srcset)$/i.test(name))
            || (element.localName === 'script' && element.type !== 'application/ld+json' && !element.getAttribute('src')?.startsWith('/assets/'))
            || /^(object|embed|base|math|foreignobject|animate|set)$/i.test(element.localName)).map(element => element.outerHTML.slice(0, 200))
        """;

    private readonly List<string> dialogs = [];

    [Fact]
    public async Task Nothing_runs_on_any_page_that_shows_what_was_written()
    {
        var stories = await HostileNewsroom.FillAsync(Demo.House, "en", English);
        var page = await SignInAsync(Chief, Device.Desktop);
        Watch(page);
        List<string> addresses = ["/en", "/en/corrections", "/en/search?q=attacking", "/desk?edition=en", "/desk/names", "/desk/names/nhostile7", "/desk/pictures"];
        foreach (var story in stories)
            addresses.AddRange([story["en"].Address, $"/desk/stories/{story.Id}", $"/desk/stories/{story.Id}/en", $"/desk/stories/{story.Id}/en/history/{story["en"].Head.Content.Headline.Id}", $"/desk/stories/{story.Id}/en/preview"]);
        addresses.Add($"/desk/stories/{stories[^1].Id}/en/talk/{stories[^1]["en"].Head.Content.Headline.Id}");
        foreach (var address in addresses)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await AssertNothingRanAsync(page, address);
        }
    }

    [Fact]
    public async Task Nothing_that_is_pasted_runs_or_stays_in_the_editor()
    {
        var story = await Demo.StoryAsync("Tunisia");
        var page = await SignInAsync(English, Device.Desktop);
        Watch(page);
        // What is pasted is read in a document of its own, where nothing runs; of what the reading did not disarm the policy says that it stopped it.
        Troubles.Expect("Executing inline event handler violates");
        await page.GotoAsync($"/desk/stories/{story.Id}/en");
        await Field(page, 1).FocusAsync();
        var left = await page.EvaluateAsync<string[]>(
            """
            payloads => {
                const field = document.activeElement;
                const left = [];
                for (const payload of payloads) {
                    field.focus();
                    document.getSelection().selectAllChildren(field);
                    const data = new DataTransfer();
                    data.setData('text/html', payload);
                    data.setData('text/plain', payload);
                    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    for (const element of document.querySelectorAll('.block-text *'))
                        if (!/^(strong|em|a|br|img|span|mark)$/.test(element.localName) || [...element.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value)) || (element.localName === 'img' && !element.className.includes('ProseMirror')))
                            left.push(payload + ' → ' + element.outerHTML.slice(0, 200));
                }
                return left;
            }
            """,
            Payloads.All.ToArray());
        Assert.Empty(left);
        await AssertNothingRanAsync(page, "after pasting");
    }

    private void Watch(IPage page) => page.Dialog += async (_, dialog) =>
    {
        dialogs.Add(dialog.Message);
        await dialog.DismissAsync();
    };

    private async Task AssertNothingRanAsync(IPage page, string where)
    {
        var found = await page.EvaluateAsync<string[]>(Found);
        Assert.True(found.Length == 0, $"{where}:\n{string.Join('\n', found)}");
        Assert.True(dialogs.Count == 0, $"{where}: {string.Join(", ", dialogs)}");
        Assert.True(Troubles.Unexpected.Count == 0, $"{where}: {string.Join('\n', Troubles.Unexpected)}");
    }
}
