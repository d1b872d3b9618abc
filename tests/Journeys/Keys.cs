using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>Somebody without a mouse.</summary>
internal static class Keys
{
    /// <summary>Tabs until what has the focus is called so; wherever it stops on the way, it is seen to be there.</summary>
    public static async Task TabToAsync(this IPage page, string name, int most)
    {
        var passed = new List<string>();
        for (var tabs = 0; tabs < most; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>("""
                () => {
                    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
                    return [name.replace(/\s+/g, ' ').trim(), at === document.body || seen && inside ? '' : `${at.outerHTML.slice(0, 120)} outline ${style.outline} ${box.top}`];
                }
                """);
            Assert.True(focus[1].Length == 0, "The focus is not to be seen: " + focus[1]);
            if (focus[0].Contains(name, StringComparison.Ordinal))
                return;
            passed.Add(focus[0]);
        }
        Assert.Fail($"\"{name}\" is not within {most} tabs; passed: {string.Join(" | ", passed)}");
    }

    /// <summary>Presses Enter and waits for the page that it leads to.</summary>
    public static async Task EnterAsync(this IPage page)
    {
        var loaded = new TaskCompletionSource();
        page.Load += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.Load -= Loaded;

        void Loaded(object? sender, IPage loadedPage) => loaded.TrySetResult();
    }
}
