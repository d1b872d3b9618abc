using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// WCAG 2.2 A and AA, as far as a program can tell. Focus order, keyboard and reflow need tests of their own. It is asked in the page
/// itself, for what is wrong alone, and not in the frames, whose pages are looked at as such: that takes a third of the time.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // By tags, not by the defaults: those leave out target-size, the rule that 2.2 brought.
    private const string Run =
        """
        async () => {
            const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], iframes: false, preload: false });
            if (found.passes.length === 0)
                return ['axe looked at nothing'];
            return found.violations.flatMap(({ id, help, helpUrl, nodes }) => nodes.map(({ html }) => `  ${id}: ${help}\n    ${html}\n    ${helpUrl}`));
        }
        """;

    public static async Task AssertCleanAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string[]>(Run);
        Assert.True(found.Length == 0, $"axe on {page.Url}:\n{string.Join('\n', found)}");
    }
}
