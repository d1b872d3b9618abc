using System.Globalization;
using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <param name="Story">The one that the file is of; null where it shows several.</param>
/// <param name="Pictures">The renditions that it names, as <c>id/name</c> with spaces between.</param>
internal readonly record struct WrittenFile(string? Story, string Pictures);

/// <summary>
/// What a folder of the site was when it was last written: its files, which of them are of one story alone, and how far the newsroom's
/// changes were followed.
/// </summary>
/// <param name="Maker">Stands for all that every file depends on. Null where it is not known: then nothing is known to be right.</param>
internal sealed record WrittenBefore(string? Maker, long Change, Instant Until, IReadOnlyDictionary<string, WrittenFile> Files)
{
    private const string List = ".dragoman-files";
    private const string State = ".dragoman-state";

    public static async Task<WrittenBefore> ReadAsync(string folder, CancellationToken cancel)
    {
        var files = new Dictionary<string, WrittenFile>(StringComparer.Ordinal);
        foreach (var line in await LinesAsync(Path.Combine(folder, List), cancel))
        {
            var parts = line.Split('\t');
            files[parts[0]] = new(parts.ElementAtOrDefault(1) is { Length: > 0 } story ? story : null, parts.ElementAtOrDefault(2) ?? "");
        }
        return await LinesAsync(Path.Combine(folder, State), cancel) is [var maker, var change, var until]
            ? new(maker, long.Parse(change, CultureInfo.InvariantCulture), Instant.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture)), files)
            : new(null, 0, Instant.MinValue, files);
    }

    /// <summary>Says that nothing is known to be right, while files are written.</summary>
    public static void Forget(string folder)
    {
        if (Directory.Exists(folder))
            File.Delete(Path.Combine(folder, State));
    }

    public async Task WriteAsync(string folder, CancellationToken cancel)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, List), Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\t{file.Value.Story}\t{file.Value.Pictures}".TrimEnd('\t')), cancel);
        await File.WriteAllLinesAsync(Path.Combine(folder, State), [Maker!, Change.ToString(CultureInfo.InvariantCulture), Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)], cancel);
    }

    private static async Task<string[]> LinesAsync(string file, CancellationToken cancel) => File.Exists(file) ? await File.ReadAllLinesAsync(file, cancel) : [];
}
