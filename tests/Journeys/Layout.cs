using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>What a page must keep to on every screen, and axe does not measure.</summary>
public static class Layout
{
    public static async Task AssertNoSidewaysScrollAsync(IPage page)
    {
        var beyond = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [
                `${document.documentElement.scrollWidth} > ${document.documentElement.clientWidth}`,
                ...[...document.querySelectorAll('body *')]
                    .filter(element => { const box = element.getBoundingClientRect(); return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1) })
                    .map(element => element.outerHTML.slice(0, 120))]
            """);
        Assert.True(beyond.Length == 0, $"{page.Url} scrolls sideways:\n" + string.Join('\n', beyond.Take(8)));
    }

    /// <summary>A page is as wide as the window, whatever stands on it: what makes a list narrow does not make the page so.</summary>
    public static async Task AssertFillsAsync(IPage page)
    {
        var (wide, window) = (await page.EvaluateAsync<double>("document.body.getBoundingClientRect().width"), await page.EvaluateAsync<double>("document.documentElement.clientWidth"));
        Assert.True(wide >= window, $"{page.Url} is {wide} wide in a window of {window}");
    }

    /// <summary>WCAG 2.2, 2.5.8: at least 24 by 24 pixels, but for links within a sentence.</summary>
    public static async Task AssertTargetsAsync(IPage page)
    {
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(element => element.checkVisibility() && !element.closest('p, .skip'))
                .filter(element => { const box = element.getBoundingClientRect(); return box.height > 1 && (box.height < 24 || box.width < 24) })
                .map(element => { const box = element.getBoundingClientRect(); return `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}` })
            """);
        Assert.True(small.Length == 0, $"Too small on {page.Url}:\n" + string.Join('\n', small));
    }
}
