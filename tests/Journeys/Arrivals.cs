using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// Waits that ask the page until it is so. Playwright's own for an address or a load listen for an event and, in .NET, can begin to
/// listen a moment after it came.
/// </summary>
internal static class Arrivals
{
    /// <summary>Waits until the page has an address that ends so, and is loaded.</summary>
    public static Task ArriveAsync(this IPage page, string end) =>
        page.ArriveAsync(new Regex(Regex.Escape(end) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Waits until the page has such an address, and is loaded.</summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.LoadedAsync();
    }

    /// <summary>Waits until all that the page names is there.</summary>
    public static Task LoadedAsync(this IPage page) =>
        page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true)))");
}
