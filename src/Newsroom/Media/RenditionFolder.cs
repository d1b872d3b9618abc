namespace Dragoman.Media;

/// <summary>The renditions that were made, as files beside the database. They can be made again, so no backup needs them.</summary>
public sealed class RenditionFolder(string dataFolder)
{
    private readonly string folder = Path.Combine(Path.GetFullPath(dataFolder), "renditions");

    /// <summary>Where a rendition is; null while it is not made.</summary>
    public string? Find(string picture, string name) => PathOf(picture, name) is { } path && File.Exists(path) ? path : null;

    /// <summary>Nobody sees half a file, also when two make it at once or the power fails.</summary>
    public async Task<string> KeepAsync(string picture, string name, byte[] bytes)
    {
        var path = PathOf(picture, name) ?? throw new ArgumentException($"{picture}/{name} is no rendition's name.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        await File.WriteAllBytesAsync(beside, bytes);
        File.Move(beside, path, overwrite: true);
        return path;
    }

    /// <summary>The pictures of which something was made, in their order.</summary>
    public IReadOnlyList<string> Pictures => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder, "??").SelectMany(Directory.EnumerateDirectories).Select(Path.GetFileName).OfType<string>().Where(IsPicture).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> NamesOf(string picture)
    {
        var of = FolderOf(picture);
        return !Directory.Exists(of) ? [] : [.. Directory.EnumerateFiles(of).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
    }

    public void Remove(string picture, string name) => File.Delete(Path.Combine(FolderOf(picture), name));

    public void Remove(string picture)
    {
        if (Directory.Exists(FolderOf(picture)))
            Directory.Delete(FolderOf(picture), recursive: true);
    }

    private string FolderOf(string picture) => Path.Combine(folder, picture[..2], picture);

    /// <summary>Null where it is no name that we give: what is asked for comes from anywhere.</summary>
    private string? PathOf(string picture, string name) =>
        IsPicture(picture) && name.Length < 80 && Rendition.MediaTypeOf(name) is not null && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
            ? Path.Combine(FolderOf(picture), name)
            : null;

    private static bool IsPicture(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
