using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <summary>A folder of files, of which only those are written whose content is another than before. Several may write at once.</summary>
/// <param name="before">What is there: all files, or those of touched stories and of none.</param>
/// <param name="until">When it was written.</param>
/// <param name="touched">What is made again; null where all is.</param>
internal sealed class WrittenFiles(string folder, IReadOnlyDictionary<string, WrittenFile> before, Instant until, WrittenTouch? touched)
{
    private readonly Dictionary<string, WrittenFile> current = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int written;

    public int Written => written;

    public int Removed { get; private set; }

    /// <summary>When the files that are there were written.</summary>
    public Instant Until => until;

    /// <summary>What is made again; null where all is.</summary>
    public WrittenTouch? Touched => touched;

    /// <summary>What was put here and what is kept, but for the files of untouched stories.</summary>
    public IReadOnlyDictionary<string, WrittenFile> All => current;

    /// <summary>The renditions that the files name, and some others, as <c>id/name</c> in order.</summary>
    public IReadOnlyList<string> Pictures(IEnumerable<string> others) =>
        [.. current.Values.Select(file => file.Pictures).Concat(others).Distinct(StringComparer.Ordinal).SelectMany(pictures => pictures.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public void Put(string file, byte[] content, WrittenFile about)
    {
        lock (gate)
            current[file] = about;
        var path = PathOf(file);
        if (Is(path, content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whoever copies the folder meanwhile sees the old file or the new one.
        var beside = path + ".new";
        Write(beside, content);
        File.Move(beside, path, overwrite: true);
        Interlocked.Increment(ref written);
    }

    public void Put(string file, byte[] content) => Put(file, content, new(null, ""));

    /// <summary>Whether the file was written before.</summary>
    public bool Had(string file) => before.ContainsKey(file);

    /// <summary>Whether the file is there from before and nothing that it shows has changed.</summary>
    /// <param name="isOld">Whether new articles leave it as it is.</param>
    public bool Keeps(string file, bool isOld)
    {
        if (touched is null || !isOld || !before.TryGetValue(file, out var about))
            return false;
        lock (gate)
            current[file] = about;
        return true;
    }

    /// <summary>Takes away files of an earlier time that belong to nothing any more, as far as the names are ours.</summary>
    public void RemoveOthers()
    {
        foreach (var file in before.Keys.Where(file => !current.ContainsKey(file)))
        {
            File.Delete(PathOf(file));
            Removed++;
        }
    }

    private string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);

    private static bool Is(string path, byte[] content)
    {
        var known = new FileInfo(path);
        return known.Exists && known.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }

    /// <summary>A new file: one that is made empty first would be written to the disk when it is closed, and waited for.</summary>
    private static void Write(string path, byte[] content)
    {
        File.Delete(path);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, content, 0);
    }
}
