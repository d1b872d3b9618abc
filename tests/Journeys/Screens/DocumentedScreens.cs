using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>A picture of docs/screens: which screen, and how it is looked at.</summary>
internal sealed record DocumentedScreen(string Screen, string Language, Theme Theme, string Device)
{
    public string File => $"{Screen}-{Language}-{Theme.ToString().ToLowerInvariant()}-{Device}.webp";
}

/// <summary>
/// The pictures that docs/screens/README.md shows. The test of all screens makes them. Where DRAGOMAN_SCREENS is set
/// (<c>./test Journeys --screens</c>) it makes only them, writes them into docs, and its clock stands still, so that they change only
/// with the screens.
/// </summary>
internal static partial class DocumentedScreens
{
    private const int Tallest = 1000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool AreWritten { get; } = Environment.GetEnvironmentVariable("DRAGOMAN_SCREENS") is { Length: > 0 };

    public static NodaTime.IClock Clock { get; } = new StoppedClock();

    public static IReadOnlyList<DocumentedScreen> All { get; } =
    [
        .. Of("en", Theme.Light, "desktop", "board", "board-list", "board-matrix", "assignment-dialog", "translation-stale", "translation-findings", "translation-keys", "comments-panel", "writing", "open-errors", "story", "release-together", "preview", "names", "name", "memory", "people", "audit", "account", "drafts", "sign-in"),
        .. Of("ar", Theme.Dark, "desktop", "board", "board-matrix", "translation-stale", "writing", "story", "open-errors", "notices", "notice-wishes", "editions", "filing", "people"),
        .. Of("fa", Theme.Dark, "phone", "board-mixed", "board-matrix", "translation-relay", "story", "notices", "sign-in"),
        .. Of("en", Theme.Light, "phone", "board", "board-list", "translation-stale", "writing", "account", "board-nothing"),
    ];

    private static string Folder => Path.Combine(Screenshots.Root, "docs", "screens");

    public static long Weight => Kept().Sum(file => new FileInfo(Path.Combine(Folder, file)).Length);

    public static IReadOnlyList<string> Kept() => [.. Directory.GetFiles(Folder, "*.webp").Select(file => Path.GetFileName(file))];

    public static IReadOnlyList<string> Shown() => [.. Picture().Matches(Utf8.GetString(File.ReadAllBytes(Path.Combine(Folder, "README.md")))).Select(match => match.Groups["file"].Value).Distinct()];

    public static DocumentedScreen? Find(Screen screen, Look look) => All.FirstOrDefault(each => each == new DocumentedScreen(screen.Name, look.Language, look.Theme, look.Device.Name));

    /// <summary>Chromium writes the picture itself, as WebP; elsewhere than in docs unless it is asked for.</summary>
    public static async Task KeepAsync(IPage page, DocumentedScreen documented, Look look)
    {
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0) }");
        var height = await page.EvaluateAsync<int>("() => document.querySelector('dialog:modal') ? innerHeight : Math.max(innerHeight, document.documentElement.scrollHeight)");
        await using var session = await SessionAsync(page);
        var answer = await session.Devtools.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp",
            ["quality"] = 60,
            ["captureBeyondViewport"] = true,
            ["clip"] = new { x = 0, y = 0, width = look.Device.Width, height = Math.Min(height, Tallest), scale = 1 },
        });
        var folder = AreWritten ? Folder : Path.Combine(Screenshots.Folder, "screens");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, documented.File), answer!.Value.GetProperty("data").GetBytesFromBase64());
    }

    private static IEnumerable<DocumentedScreen> Of(string language, Theme theme, string device, params string[] screens) =>
        screens.Select(screen => new DocumentedScreen(screen, language, theme, device));

    private static async Task<DevtoolsSession> SessionAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    [GeneratedRegex(@"!\[[^\]]*\]\((?<file>[^()/]+\.webp)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    private sealed record DevtoolsSession(ICDPSession Devtools) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Devtools.DetachAsync();
    }

    private sealed class StoppedClock : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 12, 1, 9, 20);
    }
}
