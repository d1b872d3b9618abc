using System.Globalization;
using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <summary>
/// What a folder of the site was when it was last written: its files, which of them are of one story alone, and how far the newsroom's
/// changes were followed.
/// </summary>
/// <param name="Maker">Stands for all that every file depends on. Null where it is not known: then nothing is known to be right.</param>
/// <param name="Files">The story by the file; null for what shows several.</param>
internal sealed record WrittenBefore(string? Maker, long Change, Instant Until, IReadOnlyDictionary<string, string?> Files)
{
    private const string List = ".dragoman-files";
    private const string State = ".dragoman-state";

    public static async Task<WrittenBefore> ReadAsync(string folder, CancellationToken cancel)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in await LinesAsync(Path.Combine(folder, List), cancel))
        {
            var parts = line.Split('\t');
            files[parts[0]] = parts.Length > 1 ? parts[1] : null;
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
        await File.WriteAllLinesAsync(Path.Combine(folder, List), Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value is null ? file.Key : $"{file.Key}\t{file.Value}"), cancel);
        await File.WriteAllLinesAsync(Path.Combine(folder, State), [Maker!, Change.ToString(CultureInfo.InvariantCulture), Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)], cancel);
    }

    private static async Task<string[]> LinesAsync(string file, CancellationToken cancel) => File.Exists(file) ? await File.ReadAllLinesAsync(file, cancel) : [];
}
