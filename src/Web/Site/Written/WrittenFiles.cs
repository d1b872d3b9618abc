namespace Dragoman.Web.Site.Written;

/// <summary>A folder of files, of which only those are written whose content is another than before. Several may write at once.</summary>
/// <param name="before">What is there.</param>
/// <param name="touched">The stories whose files are made again; null where all are.</param>
internal sealed class WrittenFiles(string folder, WrittenBefore before, IReadOnlySet<string>? touched)
{
    private readonly Dictionary<string, string?> current = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int written;

    public int Written => written;

    public int Removed { get; private set; }

    public int Count => current.Count;

    /// <summary>The stories whose files are made again; null where all are.</summary>
    public IReadOnlySet<string>? Touched => touched;

    public NamedPictures Pictures { get; } = new();

    public IReadOnlyDictionary<string, string?> All => current;

    /// <param name="story">The one that the file is of; null where it shows several.</param>
    public async Task PutAsync(string file, byte[] content, string? story, CancellationToken cancel)
    {
        lock (gate)
            current[file] = story;
        var path = PathOf(file);
        if (await IsAsync(path, content, cancel))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whoever copies the folder meanwhile sees the old file or the new one.
        var beside = path + ".new";
        await File.WriteAllBytesAsync(beside, content, cancel);
        File.Move(beside, path, overwrite: true);
        Interlocked.Increment(ref written);
    }

    public Task PutAsync(string file, byte[] content, CancellationToken cancel) => PutAsync(file, content, null, cancel);

    /// <summary>Whether the file was written before.</summary>
    public bool Had(string file) => before.Files.ContainsKey(file);

    /// <summary>Whether the file is there from before and nothing that it shows has changed.</summary>
    /// <param name="isOld">Whether new articles leave it as it is.</param>
    public bool Keeps(string file, bool isOld)
    {
        if (touched is null || !isOld || !Had(file))
            return false;
        current[file] = null;
        return true;
    }

    /// <summary>Keeps the files of the stories in which nothing changed, and all pictures: nothing that showed them is taken away.</summary>
    public void KeepUntouched()
    {
        if (touched is null)
            return;
        foreach (var (file, story) in before.Files)
        {
            if (story is not null ? !touched.Contains(story) : file.StartsWith("pictures/", StringComparison.Ordinal))
                current[file] = story;
        }
    }

    /// <summary>Takes away files of an earlier time that belong to nothing any more, as far as the names are ours.</summary>
    public void RemoveOthers()
    {
        foreach (var file in before.Files.Keys.Where(file => !current.ContainsKey(file)))
        {
            File.Delete(PathOf(file));
            Removed++;
        }
    }

    private string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);

    private static async Task<bool> IsAsync(string path, byte[] content, CancellationToken cancel)
    {
        var known = new FileInfo(path);
        return known.Exists && known.Length == content.Length && (await File.ReadAllBytesAsync(path, cancel)).AsSpan().SequenceEqual(content);
    }
}
