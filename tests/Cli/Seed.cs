using System.Text;

namespace Dragoman.Cli.Tests;

/// <summary>The report that lies beside the repository, in ../shared; a test of it is skipped where it is missing.</summary>
internal static class Seed
{
    public static string Persian => Path("report.fa.txt");

    public static string English => Path("report.en.txt");

    public static string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    public static string[] Paragraphs(string path) => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Path(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        var file = System.IO.Path.Combine(folder!.FullName, "..", "shared", "seed", name);
        Assert.SkipUnless(File.Exists(file), $"../shared/seed/{name} is not there");
        return System.IO.Path.GetFullPath(file);
    }
}
