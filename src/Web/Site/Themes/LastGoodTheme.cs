using Dragoman.Web.Assets;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Site.Themes;

/// <summary>
/// The files of the last theme that could be shown, kept beside the data: a server that starts on a broken theme shows it. Files of
/// the theme and no pages, so that readers see today's content.
/// </summary>
internal sealed class LastGoodTheme(string folder, AssetFiles built, ILogger log)
{
    /// <param name="files">Null where the newsroom has no theme of its own any more.</param>
    public void Keep(ThemeFiles? files)
    {
        var beside = folder + ".new";
        try
        {
            Remove(beside);
            foreach (var (name, content) in files?.Own ?? [])
            {
                var file = Path.Combine([beside, .. name.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }
            Remove(folder);
            if (Directory.Exists(beside))
                Directory.Move(beside, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(error, "The theme is shown, but no copy of it could be kept in {Folder} for a day when it is broken.", folder);
        }
    }

    /// <summary>Null where none is kept, or where this program cannot show it any more.</summary>
    public Theme? Find()
    {
        try
        {
            return Directory.Exists(folder) ? ThemeTrial.Tried(new(ThemeFiles.Over(folder), built)) : null;
        }
        catch (Exception error) when (error is ThemeException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
