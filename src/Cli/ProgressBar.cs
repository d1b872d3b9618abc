using System.Globalization;

namespace Dragoman.Cli;

/// <summary>How far a long piece of work is, on a terminal; in a log there is none.</summary>
internal sealed class ProgressBar(Stream read) : IDisposable
{
    private const int Width = 30;

    private readonly bool isShown = !Console.IsErrorRedirected;

    public void Tell(string what)
    {
        if (!isShown)
            return;
        var share = read.CanSeek && read.Length > 0 ? (double)read.Position / read.Length : 0;
        var done = (int)(share * Width);
        var bar = read.CanSeek ? $"[{new string('#', done)}{new string('.', Width - done)}] {share.ToString("P0", CultureInfo.InvariantCulture)} " : "";
        Console.Error.Write($"\r{bar}{what}\u001b[K");
    }

    public void Dispose()
    {
        if (isShown)
            Console.Error.Write("\r\u001b[K");
    }
}
