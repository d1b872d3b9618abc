using System.Globalization;
using Dragoman.Changes;
using Dragoman.Editions;
using Dragoman.Web;

namespace Dragoman.Cli;

/// <summary>Writes the public site as files, and says how many.</summary>
/// <param name="theme">The folder of the newsroom's own theme; else <c>theme</c> beside the data.</param>
internal sealed class SiteFiles(House house, Newsroom newsroom, string folder, string? address, string? theme, bool json)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string origin = OriginOf(newsroom, address);

    /// <param name="isWhole">Every file is made, also those of which nothing is known to have changed.</param>
    public async Task<int> WriteAsync(bool isWhole, CancellationToken cancel)
    {
        var all = await house.Stories.CountAsync(cancel);
        var done = 0;
        using var bar = new ProgressBar(() => all == 0 ? 1 : Math.Min(1, (double)done / all));
        var written = await WebServer.WriteSiteAsync(house, folder, origin, theme, isWhole, count =>
        {
            done = count;
            bar.Tell(string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles"));
        }, cancel);
        bar.Dispose();
        return Answer.Say(
            json,
            new { folder, files = written.Files, written = written.Written, removed = written.Removed },
            string.Create(CultureInfo.InvariantCulture, $"{folder}: {written.Files:N0} files, of which {written.Written:N0} were written and {written.Removed:N0} taken away."));
    }

    /// <summary>Writes, and again whenever readers see something new, until it is stopped.</summary>
    public async Task<int> FollowAsync(bool isWhole, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                var before = await StateAsync(cancel);
                await WriteAsync(isWhole, cancel);
                isWhole = false;
                await ChangedAsync(before, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return CommandLine.Done;
        }
    }

    private async Task ChangedAsync(PublicState before, CancellationToken cancel)
    {
        while (await StateAsync(cancel) is var now && (now.Change, now.Appearance) == (before.Change, before.Appearance) && !(before.Next <= house.Clock.GetCurrentInstant()))
            await Task.Delay(Pause, cancel);
    }

    private Task<PublicState> StateAsync(CancellationToken cancel) => house.PublicState.ReadAsync(house.Clock.GetCurrentInstant(), cancel);

    private static string OriginOf(Newsroom newsroom, string? address)
    {
        var origin = (address ?? newsroom.Site)?.TrimEnd('/') ?? throw new RefusedException(
            "The site has no address, and feeds and sitemaps need one.", "Say where the files will stand: dragoman export --site DIR --address https://news.example");
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? origin
            : throw new UsageException($"\"{origin}\" is not the address of a site. Write for example https://news.example.");
    }
}
