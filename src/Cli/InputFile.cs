namespace Dragoman.Cli;

/// <summary>A file that a command reads, or standard input.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <exception cref="UsageException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        if (path == StandardInput)
            return Console.OpenStandardInput();
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder. Name a text file, or - for standard input.");
        if (!File.Exists(path))
            throw new UsageException($"There is no file {path}. Name a text file, or - for standard input.");
        try
        {
            return File.OpenRead(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"The file {path} may not be read. Ask its owner, or change its rights.");
        }
    }
}
