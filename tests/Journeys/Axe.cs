using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>WCAG 2.2 A and AA, as far as a program can tell. Focus order, keyboard and reflow need tests of their own.</summary>
public static class Axe
{
    // By tags, not by the defaults: those leave out target-size, the rule that 2.2 brought.
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task AssertCleanAsync(IPage page)
    {
        var found = await page.RunAxe(Wcag22);
        Assert.NotEmpty(found.Passes);
        Assert.True(found.Violations.Length == 0, $"axe on {page.Url}:\n" + string.Join('\n', found.Violations.SelectMany(Lines)));
    }

    private static IEnumerable<string> Lines(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"  {violation.Id}: {violation.Help}\n    {node.Html}\n    {violation.HelpUrl}");
}
