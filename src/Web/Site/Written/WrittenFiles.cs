namespace Dragoman.Web.Site.Written;

/// <summary>A folder of files, of which only those are written whose content is another than before.</summary>
internal sealed class WrittenFiles(string folder)
{
    private readonly HashSet<string> current = new(StringComparer.Ordinal);

    public int Written { get; private set; }

    public int Removed { get; private set; }

    public int Count => current.Count;

    public NamedPictures Pictures { get; } = new();

    public async Task PutAsync(string file, byte[] content, CancellationToken cancel)
    {
        current.Add(file);
        var path = PathOf(file);
        if (await IsAsync(path, content, cancel))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whoever copies the folder meanwhile sees the old file or the new one.
        var beside = path + ".new";
        await File.WriteAllBytesAsync(beside, content, cancel);
        File.Move(beside, path, overwrite: true);
        Written++;
    }

    /// <summary>Takes away files of an earlier time that belong to nothing any more, as far as the names are ours.</summary>
    public void RemoveOthers(IEnumerable<string> before)
    {
        foreach (var file in before.Where(file => !current.Contains(file)))
        {
            File.Delete(PathOf(file));
            Removed++;
        }
    }

    public IEnumerable<string> Names => current.Order(StringComparer.Ordinal);

    private string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);

    private static async Task<bool> IsAsync(string path, byte[] content, CancellationToken cancel)
    {
        var known = new FileInfo(path);
        return known.Exists && known.Length == content.Length && (await File.ReadAllBytesAsync(path, cancel)).AsSpan().SequenceEqual(content);
    }
}
