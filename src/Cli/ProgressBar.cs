using System.Globalization;

namespace Dragoman.Cli;

/// <summary>How far a long piece of work is, on a terminal; in a log there is none.</summary>
/// <param name="share">How much of it is done, from 0 to 1; null where nobody knows.</param>
internal sealed class ProgressBar(Func<double?> share) : IDisposable
{
    private const int Width = 30;

    private readonly bool isShown = !Console.IsErrorRedirected;

    /// <summary>Over a file that is read.</summary>
    public ProgressBar(Stream read)
        : this(() => read.CanSeek ? (read.Length > 0 ? (double)read.Position / read.Length : 0) : null)
    {
    }

    public void Tell(string what)
    {
        if (!isShown)
            return;
        var bar = share() is { } part
            ? $"[{new string('#', (int)(part * Width)).PadRight(Width, '.')}] {part.ToString("P0", CultureInfo.InvariantCulture)} "
            : "";
        Console.Error.Write($"\r{bar}{what}\u001b[K");
    }

    public void Dispose()
    {
        if (isShown)
            Console.Error.Write("\r\u001b[K");
    }
}
