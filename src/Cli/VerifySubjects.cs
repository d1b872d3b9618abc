using System.CommandLine;
using System.Text;
using Dragoman.Provenance;
using Dragoman.Stories;

namespace Dragoman.Cli;

/// <param name="Page">Null when only a record was given.</param>
internal sealed record VerifySubject(SignedRecord Record, PageText? Page, Verification Verification);

/// <summary>Finds what is to be verified: on the web, in this newsroom's data, or in a file.</summary>
internal sealed class VerifySubjects(ParseResult parsed)
{
    private const int Limit = 8 * 1024 * 1024;
    private const string KeysPath = "/.well-known/jwks.json";

    public async Task<VerifySubject> FindAsync(string given, string? keys, CancellationToken cancel)
    {
        if (Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return await FromWebAsync(uri, keys, cancel);
        if (File.Exists(given))
            return await FromFileAsync(given, keys, cancel);
        if (given.StartsWith('/'))
            return await FromNewsroomAsync(given, cancel);
        throw new UsageException($"{given} is neither a file, nor an address (https://…), nor a page's path on this newsroom's site (/en/…).");
    }

    private static async Task<VerifySubject> FromWebAsync(Uri uri, string? keys, CancellationToken cancel)
    {
        using var web = new HttpClient { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = Limit };
        var bytes = await GetAsync(web, uri, cancel);
        var page = IsHtml(bytes) ? ReadPage(bytes) : null;
        var record = page is null
            ? ReadRecord(bytes)
            : ReadRecord(await GetAsync(web, new Uri(uri, page.Record ?? throw new RefusedException($"The page {uri} names no provenance record.", "Nothing can be verified.")), cancel));
        var published = keys is null ? KeySet.Parse(await GetAsync(web, new Uri(uri, KeysPath), cancel)) : await KeysAsync(keys, cancel);
        return new(record, page, new(published, async digest =>
            await web.GetAsync(new Uri(uri, $"/provenance/{digest}.json"), cancel) is { IsSuccessStatusCode: true } answer
                ? ReadRecord(await answer.Content.ReadAsByteArrayAsync(cancel))
                : null));
    }

    /// <summary>A file brings no keys of its own: they are the newsroom's in --data, or those that --keys names.</summary>
    private async Task<VerifySubject> FromFileAsync(string file, string? keys, CancellationToken cancel)
    {
        if (new FileInfo(file).Length > Limit)
            throw new UsageException($"{file} is larger than {Limit / 1024 / 1024} MB: it is no provenance record and no article's page.");
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        var page = IsHtml(bytes) ? ReadPage(bytes) : null;
        await using var house = await Options.OpenAsync(parsed, cancel);
        var record = page is null ? ReadRecord(bytes) : await OfPageAsync(house, page, file, cancel);
        var published = keys is null ? await house.Keys.PublishedAsync(cancel) : await KeysAsync(keys, cancel);
        return new(record, page, new(published, digest => house.Provenance.FindAsync(digest, cancel)));
    }

    private async Task<VerifySubject> FromNewsroomAsync(string address, CancellationToken cancel)
    {
        await using var house = await Options.OpenAsync(parsed, cancel);
        var (article, publication) = await PublishedAtAsync(house, address, cancel);
        var record = await house.Provenance.FindAsync(article, publication, cancel) ?? throw new RefusedException($"{address} has no provenance record.", "Nothing can be verified.");
        var keys = await house.Keys.PublishedAsync(cancel);
        var revision = await house.Stories.RevisionAsync(article, publication.Revision, cancel);
        var credit = Editions.CreditLine.Write(await house.Editions.GetAsync(cancel), [.. await ChainAsync(house, article, cancel)]);
        var page = new PageText([.. revision.Content.Blocks.Select(block => (block.Id, block.Text))], credit, null);
        var chain = new Dictionary<string, SignedRecord>(StringComparer.Ordinal);
        for (var next = record; (string?)next.Record["source"]?["record"] is { } digest && await house.Provenance.FindAsync(digest, cancel) is { } found && chain.TryAdd(digest, found); next = found)
        {
        }
        return new(record, page, new(keys, digest => Task.FromResult(chain.GetValueOrDefault(digest))));
    }

    private static async Task<IEnumerable<Editions.Edition>> ChainAsync(House house, Article article, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        return article.Chain.Select(part => newsroom[part.Edition]);
    }

    private static async Task<(Article Article, Publication Publication)> PublishedAtAsync(House house, string address, CancellationToken cancel)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            throw new UsageException($"{address} is not the path of an article. It looks like /en/k7f3q2d/a-headline: see dragoman status.");
        var story = await house.Stories.GetAsync(parts[1], cancel);
        var article = story[parts[0]];
        var now = house.Clock.GetCurrentInstant();
        return article.StateAt(now) == ArticleState.Published
            ? (article, article.PublicAt(now)!)
            : throw new RefusedException($"{address} is not public: it is {Words.Of(article.StateAt(now)).Replace('-', ' ')}.", "Nothing can be verified.");
    }

    private static async Task<SignedRecord> OfPageAsync(House house, PageText page, string file, CancellationToken cancel)
    {
        var name = (page.Record ?? throw new RefusedException($"The page {file} names no provenance record.", "Nothing can be verified.")).Split('/')[^1];
        var digest = name.EndsWith(".json", StringComparison.Ordinal) ? name[..^5] : name;
        return await house.Provenance.FindAsync(digest, cancel)
            ?? throw new RefusedException($"The record that {file} names, {digest}, is not in this newsroom.", "Name its data folder with --data, or verify the page by its address on the web.");
    }

    private static async Task<KeySet> KeysAsync(string keys, CancellationToken cancel)
    {
        if (!Uri.TryCreate(keys, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return File.Exists(keys) ? KeySet.Parse(await File.ReadAllBytesAsync(keys, cancel)) : throw new UsageException($"There is no file {keys}.");
        using var web = new HttpClient { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = Limit };
        return KeySet.Parse(await GetAsync(web, uri, cancel));
    }

    private static async Task<byte[]> GetAsync(HttpClient web, Uri uri, CancellationToken cancel)
    {
        using var answer = await web.GetAsync(uri, cancel);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(cancel)
            : throw new RefusedException($"{uri} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.", answer.StatusCode == System.Net.HttpStatusCode.Gone ? "The page was withdrawn." : "Check the address.");
    }

    private static bool IsHtml(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 512))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');

    private static PageText ReadPage(byte[] bytes)
    {
        try
        {
            return PageText.Read(Encoding.UTF8.GetString(bytes));
        }
        catch (FormatException error)
        {
            throw new RefusedException(error.Message, "Nothing can be verified.");
        }
    }

    private static SignedRecord ReadRecord(byte[] bytes)
    {
        try
        {
            return SignedRecord.Read(bytes);
        }
        catch (FormatException error)
        {
            throw new RefusedException(error.Message, "Nothing can be verified.");
        }
    }
}
