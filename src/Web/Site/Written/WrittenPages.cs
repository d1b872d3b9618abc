using Dragoman.Web.Site.Pages;

namespace Dragoman.Web.Site.Written;

/// <summary>Where a page of the site lies as a file, and how it is put there.</summary>
internal static class WrittenPages
{
    public static void Put(this WrittenFiles files, string address, RenderedPage page, string? story = null)
    {
        var file = FileOf(address);
        files.Put(file, page.ContentType == RenderedPage.Html ? RelativeLinks.In(page.Body, file, FileOf) : page.Body, new(story, NamedPictures.In(page.Body)));
    }

    /// <summary>A page is the index of a folder; what has an ending already is a file. An older front page lies beside the articles.</summary>
    public static string FileOf(string address)
    {
        var parts = address.TrimStart('/').Split("?before=");
        var path = string.Join('/', parts[0].Split('/').Select(Uri.UnescapeDataString));
        if (parts.Length > 1)
            return $"{path}/older-{parts[1]}.html";
        return IsFile(path) ? path : path.Length == 0 ? "index.html" : path + "/index.html";
    }

    private static bool IsFile(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal) || path.StartsWith("pictures/", StringComparison.Ordinal)
        || path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal);
}
