using System.Security.Cryptography;
using System.Text;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dragoman.Web.Site.Themes;

/// <summary>What is wrong with the newsroom's theme, since when, and which page showed it.</summary>
/// <param name="IsRefused">The theme as a whole is not shown; else a page of it.</param>
public sealed record ThemeTrouble(ThemeException Error, Instant Since, bool IsRefused, string? Page = null);

/// <summary>
/// The theme that readers see. The newsroom's files are read anew when they change. What cannot be shown is told to the staff, and readers see
/// the page as the last theme that worked makes it, with today's content: a killed story never lives on in an old page.
/// </summary>
public sealed class LiveTheme
{
    private static readonly Duration Pause = Duration.FromSeconds(1);

    private readonly string folder;
    private readonly AssetFiles built;
    private readonly IClock clock;
    private readonly ILogger<LiveTheme> log;
    private readonly Theme standard;
    private readonly LastGoodTheme good;
    private readonly Lock gate = new();
    private Theme current;
    private Theme before;
    private string? state;
    private Instant looked;

    private LiveTheme(string folder, LastGoodTheme good, AssetFiles built, IClock clock, ILogger<LiveTheme> log)
    {
        (this.folder, this.good, this.built, this.clock, this.log) = (folder, good, built, clock, log);
        current = before = standard = new(ThemeFiles.Default, built);
        Read();
        if (Trouble is not null)
            current = good.Find() ?? standard;
    }

    /// <param name="named">The folder of the newsroom's own theme; null for the folder <c>theme</c> beside the data. Where it does not exist, the default theme is shown.</param>
    internal static LiveTheme Of(House house, string? named, AssetFiles built, ILogger<LiveTheme> log)
    {
        var folder = Path.GetFullPath(named ?? Path.Combine(house.DataFolder, "theme"));
        // Several servers may share the data and each have a theme.
        var copy = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
        return new(folder, new(Path.Combine(house.DataFolder, "theme.good", copy), built, log), built, house.Clock, log);
    }

    /// <summary>Null while all is well.</summary>
    public ThemeTrouble? Trouble { get; private set; }

    /// <summary>Where the newsroom's own theme lies, or would lie.</summary>
    public string Folder => folder;

    internal Theme Current => current;

    /// <summary>The default theme's body of an article, for those who read it elsewhere.</summary>
    internal Task<string> PartialAsync(string name, SiteView site, params (string Name, object? Value)[] values) => standard.PartialAsync(name, site, values);

    /// <summary>Grows with each theme that is shown: pages that were made before are to be made anew.</summary>
    public long Version { get; private set; }

    /// <summary>Looks once a second whether the files changed.</summary>
    public void Look()
    {
        var now = clock.GetCurrentInstant();
        if (Duration.Max(now - looked, looked - now) < Pause)
            return;
        lock (gate)
        {
            looked = now;
            Read();
        }
    }

    /// <summary>The page as readers see it.</summary>
    public async Task<RenderedPage> PageAsync(IPageView view, IReadOnlyCollection<string> tags, int status = StatusCodes.Status200OK) =>
        new(Encoding.UTF8.GetBytes(await HtmlAsync(view)), RenderedPage.Html, tags, status);

    /// <summary>The page as the newest theme makes it, or what is wrong with that: for the staff.</summary>
    /// <exception cref="ThemeException"/>
    public Task<string> TryAsync(IPageView view) => Trouble is { IsRefused: true } trouble ? throw trouble.Error : Current.PageAsync(view);

    /// <summary>Files that stay as they are written are not made by another theme than the one that was meant.</summary>
    internal void RefuseTrouble()
    {
        if (Trouble is { } trouble)
            throw trouble.Error;
    }

    /// <summary>A file of the theme by the name under which it is served; also of the one before, whose pages may still be open.</summary>
    internal byte[]? FindAsset(string file) => current.Assets.Find(file) ?? before.Assets.Find(file);

    private async Task<string> HtmlAsync(IPageView view)
    {
        var theme = current;
        if (theme == standard)
            return await standard.PageAsync(view);
        try
        {
            var page = await theme.PageAsync(view);
            if (Trouble is { IsRefused: false } past && past.Page == view.Template)
                Trouble = null;
            return page;
        }
        catch (ThemeException error)
        {
            Note(new(error, clock.GetCurrentInstant(), IsRefused: false, view.Template));
            return await FormerAsync(view);
        }
    }

    /// <summary>As the theme made it that was shown before, else as the default theme does.</summary>
    private async Task<string> FormerAsync(IPageView view)
    {
        try
        {
            return await before.PageAsync(view);
        }
        catch (ThemeException)
        {
            return await standard.PageAsync(view);
        }
    }

    private void Read()
    {
        try
        {
            var now = ThemeFiles.StateOf(folder);
            if (now == state)
                return;
            state = now;
            (before, current) = (current, now.Length == 0 ? standard : ThemeTrial.Tried(new(ThemeFiles.Over(folder), built)));
            Trouble = null;
            Version++;
            good.Keep(current == standard ? null : current.Files);
        }
        catch (Exception error) when (error is ThemeException or IOException or UnauthorizedAccessException)
        {
            Note(new(error as ThemeException ?? new(error.Message, folder), clock.GetCurrentInstant(), IsRefused: true));
        }
    }

    private void Note(ThemeTrouble trouble)
    {
        if (Trouble?.Error.ToString() != trouble.Error.ToString())
            log.LogError("The theme cannot be shown, readers see the last one that could: {Error}", trouble.Error.ToString());
        Trouble = trouble;
    }
}
