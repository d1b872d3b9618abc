namespace Dragoman.Newsroom.Tests.Wire;

/// <summary>The files of a folder of ../shared, one test row each; where the folder is missing, one row that is skipped.</summary>
internal static class SharedFolder
{
    public static TheoryData<string> Rows(string folder, string pattern)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Dragoman.slnx"))) root = root.Parent;
        var files = new DirectoryInfo(Path.Combine(root!.FullName, "..", "shared", folder));
        return files.Exists
            ? [.. files.GetFiles(pattern).Select(file => $"{folder}/{file.Name}").Order(StringComparer.Ordinal)]
            : [$"{folder}/{pattern}"];
    }
}
