namespace Dragoman.Newsroom.Tests;

/// <summary>Public vectors that stand beside the checkout, in ../shared; a test that wants them is skipped where they are missing.</summary>
internal static class SharedFile
{
    public static byte[] Read(string path) => File.ReadAllBytes(Require(path));

    public static string Require(string path)
    {
        string full = Path.Combine(RepositoryRoot(), "..", "shared", path);
        Assert.SkipUnless(File.Exists(full), $"../shared/{path} is not there");
        return full;
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No Dragoman.slnx above the tests.");
    }
}
