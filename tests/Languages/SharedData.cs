namespace Dragoman.Languages.Tests;

/// <summary>The public cases beside the repository, in ../shared. Where they are missing, the test is skipped and says so.</summary>
internal static class SharedData
{
    internal static string[] Lines(string path)
    {
        string file = Path.Combine(Root(), "..", "shared", path);
        Assert.SkipUnless(File.Exists(file), $"../shared/{path} is not here.");
        return File.ReadAllLines(file);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
