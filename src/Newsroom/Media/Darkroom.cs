using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Dragoman.Media;

/// <summary>How far a remaking of renditions is.</summary>
public sealed record Developed(int Pictures, int Of, int Renditions);

/// <summary>
/// Where renditions are made: once each, so many at a time that readers notice nothing, at the first that asks or in the background
/// before anybody does.
/// </summary>
public sealed class Darkroom(PictureStore pictures, RenditionFolder folder) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> making = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private Task? background;

    /// <summary>The file of a rendition, which is made where it is not kept; null where the picture has none of that name.</summary>
    public async Task<string?> FileAsync(string picture, string name, CancellationToken cancel = default)
    {
        if (folder.Find(picture, name) is { } kept)
            return kept;
        if (await pictures.FindAsync(picture, cancel) is not { } known || RenditionPlan.Find(known, name) is not { } rendition)
            return null;
        try
        {
            return await MakeOnceAsync(known, rendition).WaitAsync(cancel);
        }
        catch (NetVips.VipsException)
        {
            // Taken in before pictures were read to their end.
            return null;
        }
    }

    /// <summary>Makes all renditions of a picture, one after the other, while nobody waits for them.</summary>
    public void Begin(string picture)
    {
        waiting.Writer.TryWrite(picture);
        lock (gate)
            background ??= Task.Run(WorkAsync);
    }

    public async Task MakeAllAsync(string picture, CancellationToken cancel = default)
    {
        if (await pictures.FindAsync(picture, cancel) is not { } known || await pictures.BytesAsync(picture, cancel) is not { } original)
            return;
        foreach (var rendition in RenditionPlan.Of(known))
        {
            cancel.ThrowIfCancellationRequested();
            if (folder.Find(picture, rendition.Name) is null)
                await MakeOnceAsync(known, rendition, original);
        }
    }

    /// <summary>Makes anew what was made before, and throws away what belongs to nothing any more.</summary>
    public async Task RemakeAsync(Action<Developed>? tell = null, CancellationToken cancel = default)
    {
        var (all, made) = (folder.Pictures, 0);
        foreach (var (index, picture) in all.Index())
        {
            if (await pictures.FindAsync(picture, cancel) is { } known && await pictures.BytesAsync(picture, cancel) is { } original)
                made += await RemakeAsync(known, original, cancel);
            else
                folder.Remove(picture);
            tell?.Invoke(new(index + 1, all.Count, made));
        }
    }

    private async Task<int> RemakeAsync(Picture picture, byte[] original, CancellationToken cancel)
    {
        var made = 0;
        foreach (var name in folder.NamesOf(picture.Id))
        {
            cancel.ThrowIfCancellationRequested();
            if (RenditionPlan.Find(picture, name) is not { } rendition)
            {
                folder.Remove(picture.Id, name);
                continue;
            }
            await MakeAsync(picture, rendition, original);
            made++;
        }
        return made;
    }

    private async Task<string> MakeOnceAsync(Picture picture, Rendition rendition, byte[]? original = null)
    {
        var key = $"{picture.Id}/{rendition.Name}";
        try
        {
            return await making.GetOrAdd(key, _ => new(() => MakeAsync(picture, rendition, original))).Value;
        }
        finally
        {
            making.TryRemove(key, out _);
        }
    }

    private async Task<string> MakeAsync(Picture picture, Rendition rendition, byte[]? original)
    {
        await places.WaitAsync(closing.Token);
        try
        {
            original ??= await pictures.BytesAsync(picture.Id, closing.Token) ?? throw new InvalidOperationException($"The picture {picture.Id} is gone.");
            return await folder.KeepAsync(picture.Id, rendition.Name, await Task.Run(() => Developing.Make(original, picture, rendition)));
        }
        finally
        {
            places.Release();
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var picture in waiting.Reader.ReadAllAsync(closing.Token))
            {
                try
                {
                    await MakeAllAsync(picture, closing.Token);
                }
                catch (Exception failed) when (failed is IOException or NetVips.VipsException or System.Data.Common.DbException)
                {
                    // Whoever asks for it first makes it, and is told what is wrong.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What was left is made when somebody asks for it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (background is not null)
            await background;
        closing.Dispose();
        places.Dispose();
    }
}
