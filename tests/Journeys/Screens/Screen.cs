using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>One screen of the desk: which route shows it, where it is, and what brings it about once one is there.</summary>
internal sealed record Screen(string Name, string Route, string Address)
{
    /// <summary>What a person does on the page to see it: opens a dialog, sends a form.</summary>
    public Func<IPage, Task>? Then { get; init; }

    public bool SignedOut { get; init; }

    public async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Address);
        if (Then is not null)
            await Then(page);
    }
}

internal static class ScreenActs
{
    public static Func<IPage, Task> Opening(string opener, string opened) => async page =>
    {
        await page.Locator(opener).First.ClickAsync();
        await Assertions.Expect(page.Locator(opened).First).ToBeVisibleAsync();
    };

    public static Func<IPage, Task> Sending(string form, string shown, params (string Field, string Value)[] typed) => async page =>
    {
        foreach (var (field, value) in typed)
            await page.EvaluateAsync("([at, value]) => { document.querySelector(at).value = value }", new[] { $"{form} [name={field}]", value });
        await SendAsync(page, form);
        await Assertions.Expect(page.Locator(shown).First).ToBeVisibleAsync();
    };

    /// <summary>By its button, whether or not the part of the page where it stands is open.</summary>
    public static Task SendAsync(IPage page, string form) =>
        page.EvaluateAsync("at => { const form = document.querySelector(at); form.noValidate = true; form.requestSubmit(form.querySelector('button[type=submit], button:not([type])')) }", form);
}
