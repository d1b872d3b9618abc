using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>How a screen is looked at.</summary>
internal sealed record Look(string Language, Theme Theme, Device Device)
{
    /// <summary>Axe takes longer than all the rest together.</summary>
    public bool Axe { get; init; } = true;

    public override string ToString() => $"{Language} {Theme.ToString().ToLowerInvariant()} {Device.Name}";

    /// <summary>By the form at the foot of every page. On a phone the theme is chosen too, where a desk follows its device.</summary>
    public async Task ChooseAsync(IPage page)
    {
        var form = page.Locator("form.appearance").Last;
        await form.Locator("[name=language]").SelectOptionAsync(Language);
        await form.Locator("[name=theme]").SelectOptionAsync(Device.IsPhone ? Theme.ToString().ToLowerInvariant() : "");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", Language);
    }
}
