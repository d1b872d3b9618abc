using System.Text;

namespace Dragoman.Architecture.Tests;

/// <summary>The checkout: what is, or would be, committed. Build output, fetched packages and data folders are not.</summary>
internal static class Repository
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] NotCommitted = [".git", "artifacts", "node_modules", "data", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Sources(string folder) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static bool Exists(string path) => Path.Exists(FullPath(path));

    public static byte[] Bytes(string path) => File.ReadAllBytes(FullPath(path));

    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public static string Text(string path) => Utf8.GetString(Bytes(path));

    public static IEnumerable<string> Folders(string path) =>
        Directory.EnumerateDirectories(FullPath(path)).Select(folder => Path.GetFileName(folder)).Where(name => !NotCommitted.Contains(name));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git"))
            yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(IsCommitted))
            foreach (var file in Walk(inner))
                yield return file;
    }

    // A folder named data deeper down is as much ours as any other.
    private static bool IsCommitted(string folder)
    {
        var name = Path.GetFileName(folder);
        return name == "data" ? Path.GetDirectoryName(folder) != Root : !NotCommitted.Contains(name);
    }

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Dragoman.slnx is in no folder above " + AppContext.BaseDirectory);
    }
}
