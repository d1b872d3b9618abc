namespace Dragoman.Cli;

/// <summary>A file that a command writes. It appears when it is whole: a fault half way leaves what was there before.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder. Name a file.");
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
