using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <summary>A folder of files, of which only those are written whose content is another than before. Several may write at once.</summary>
/// <param name="before">What is there.</param>
/// <param name="touched">What is made again; null where all is.</param>
internal sealed class WrittenFiles(string folder, WrittenBefore before, WrittenTouch? touched)
{
    private readonly Dictionary<string, WrittenFile> current = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int written;

    public int Written => written;

    public int Removed { get; private set; }

    public int Count => current.Count;

    /// <summary>When the files that are there were written.</summary>
    public Instant Until => before.Until;

    /// <summary>What is made again; null where all is.</summary>
    public WrittenTouch? Touched => touched;

    public IReadOnlyDictionary<string, WrittenFile> All => current;

    /// <summary>The renditions that the files name, as <c>id/name</c> in order.</summary>
    public IReadOnlyList<string> Pictures =>
        [.. current.Values.Select(file => file.Pictures).Distinct(StringComparer.Ordinal).SelectMany(pictures => pictures.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public async Task PutAsync(string file, byte[] content, WrittenFile about, CancellationToken cancel)
    {
        lock (gate)
            current[file] = about;
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

    public Task PutAsync(string file, byte[] content, CancellationToken cancel) => PutAsync(file, content, new(null, ""), cancel);

    /// <summary>Whether the file was written before.</summary>
    public bool Had(string file) => before.Files.ContainsKey(file);

    /// <summary>Whether the file is there from before and nothing that it shows has changed.</summary>
    /// <param name="isOld">Whether new articles leave it as it is.</param>
    public bool Keeps(string file, bool isOld)
    {
        if (touched is null || !isOld || !Had(file))
            return false;
        current[file] = before.Files[file];
        return true;
    }

    /// <summary>Keeps the files of the stories in which nothing changed.</summary>
    public void KeepUntouched()
    {
        if (touched is null)
            return;
        foreach (var (file, about) in before.Files)
        {
            if (about.Story is { } story && !touched.Stories.Contains(story))
                current[file] = about;
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
