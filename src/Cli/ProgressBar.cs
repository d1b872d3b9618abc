using System.Globalization;

namespace Dragoman.Cli;

/// <summary>How far a long piece of work is, on a terminal; in a log there is none.</summary>
internal sealed class ProgressBar(Func<double?> share) : IDisposable
{
    private const int Width = 30;

    private readonly bool isShown = !Console.IsErrorRedirected;

    /// <summary>Of a file that is read; of a stream without an end, nobody knows.</summary>
    public ProgressBar(Stream read)
        : this(() => read.CanSeek ? read.Length > 0 ? (double)read.Position / read.Length : 0 : null)
    {
    }

    public void Tell(string what)
    {
        if (!isShown)
            return;
        var bar = share() is { } part ? $"[{new string('#', (int)(part * Width))}{new string('.', Width - (int)(part * Width))}] {part.ToString("P0", CultureInfo.InvariantCulture)} " : "";
        Console.Error.Write($"\r{bar}{what}\u001b[K");
    }

    public void Dispose()
    {
        if (isShown)
            Console.Error.Write("\r\u001b[K");
    }
}
