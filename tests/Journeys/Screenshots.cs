namespace Dragoman.Journeys.Tests;

internal static class Screenshots
{
    /// <summary>The repository's.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>Pictures of all that is looked at, not of what failed alone.</summary>
    public static bool AreKept { get; } = Environment.GetEnvironmentVariable("DRAGOMAN_LOOK") is { Length: > 0 };

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Dragoman.slnx is in no folder above " + AppContext.BaseDirectory);
    }
}
