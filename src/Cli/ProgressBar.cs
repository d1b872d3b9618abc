using System.Globalization;

namespace Dragoman.Cli;

/// <summary>How far a long piece of work is, on a terminal; in a log there is none.</summary>
/// <param name="share">How much is done, from 0 to 1; null where that is not known.</param>
internal sealed class ProgressBar(Func<double?> share) : IDisposable
{
    private const int Width = 30;

    public ProgressBar(Stream read)
        : this(() => !read.CanSeek ? null : read.Length > 0 ? (double)read.Position / read.Length : 0)
    {
    }

    private readonly bool isShown = !Console.IsErrorRedirected;

    public void Tell(string what)
    {
        if (!isShown)
            return;
        var bar = "";
        if (share() is { } part)
        {
            var done = (int)(part * Width);
            bar = $"[{new string('#', done)}{new string('.', Width - done)}] {part.ToString("P0", CultureInfo.InvariantCulture)} ";
        }
        Console.Error.Write($"\r{bar}{what}\u001b[K");
    }

    public void Dispose()
    {
        if (isShown)
            Console.Error.Write("\r\u001b[K");
    }
}
