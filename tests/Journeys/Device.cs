using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public enum Theme
{
    Light,
    Dark,
}

/// <summary>What a page is looked at with. The phone has no hover and is touched.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsPhone)
{
    public static readonly Device Desktop = new("desktop", 1280, 800, IsPhone: false);
    public static readonly Device Phone = new("phone", 390, 844, IsPhone: true);

    /// <summary>Theory data: each device, light and dark.</summary>
    public static TheoryData<string, Theme> All => new()
    {
        { Desktop.Name, Theme.Light },
        { Desktop.Name, Theme.Dark },
        { Phone.Name, Theme.Light },
        { Phone.Name, Theme.Dark },
    };

    public static Device Named(string name) => name == Phone.Name ? Phone : Desktop;

    public BrowserNewContextOptions Options(Uri site, Theme theme) => new()
    {
        BaseURL = site.AbsoluteUri,
        ViewportSize = new() { Width = Width, Height = Height },
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        ColorScheme = theme == Theme.Dark ? ColorScheme.Dark : ColorScheme.Light,
        // Pictures of a page must not depend on the machine.
        Locale = "en",
        TimezoneId = "UTC",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
