using System.Globalization;
using Dragoman.Editions;
using Dragoman.Web;

namespace Dragoman.Cli;

/// <summary>Writes the public site as files, and says how many.</summary>
internal static class SiteFiles
{
    public static async Task<int> WriteAsync(House house, Newsroom newsroom, string folder, string? address, string? theme, bool isWhole, bool json, CancellationToken cancel)
    {
        var origin = (address ?? newsroom.Site)?.TrimEnd('/') ?? throw new RefusedException(
            "The site has no address, and feeds and sitemaps need one.", "Say where the files will stand: dragoman export --site DIR --address https://news.example");
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new UsageException($"\"{origin}\" is not the address of a site. Write for example https://news.example.");
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
}
