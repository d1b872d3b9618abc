using Microsoft.Win32.SafeHandles;

namespace Dragoman.Cli.Checking;

/// <summary>Standard output for answers.</summary>
internal static class AnswerStream
{
    /// <summary>
    /// The console's own stream passes over a pipe whose reader is gone, and we would answer nobody until the input ends. A file is left
    /// to it: it keeps the place that programs share who write one after another.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
