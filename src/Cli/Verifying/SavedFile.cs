using Dragoman.Provenance;

namespace Dragoman.Cli.Verifying;

/// <summary>
/// A record or a page that somebody kept. It brings no keys of its own, and only its digest of the records before it:
/// both come from the newsroom in --data, or from the site whose keys --keys names.
/// </summary>
internal sealed class SavedFile(string path)
{
    public async Task<Verified> CheckAsync(KeySet keys, Func<string, Task<SignedRecord?>> find, CancellationToken cancel)
    {
        if (new FileInfo(path).Length > Reading.Limit)
            throw new UsageException($"{path} is larger than {Reading.Limit / 1024 / 1024} MB: it is no provenance record and no article's page.");
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        if (!Reading.IsHtml(bytes))
            return await Verified.ByAsync(Reading.Record(bytes), null, keys, find);
        var page = Reading.Page(bytes);
        var digest = Path.GetFileNameWithoutExtension(Reading.RecordOf(page, path));
        var record = await find(digest) ?? throw new RefusedException(
            $"The record that {path} names, {digest}, is not to be had here.", "Name the newsroom's data folder with --data, its site's keys with --keys, or verify the page by its address on the web.");
        return await Verified.ByAsync(record, page, keys, find);
    }
}
