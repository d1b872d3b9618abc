namespace Dragoman.Journeys.Tests;

internal static class Screenshots
{
    public static string Folder { get; } = Path.Combine(Root(), "artifacts", "screenshots");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Dragoman.slnx is in no folder above " + AppContext.BaseDirectory);
    }
}
