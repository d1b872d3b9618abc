using System.Net;
using Dragoman.Provenance;

namespace Dragoman.Cli.Verifying;

/// <summary>Another newsroom's site, as anybody sees it: its pages, its records, its published keys.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = Reading.Limit };

    public static Uri? AddressIn(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    public async Task<Verified> CheckAsync(Uri uri, KeySet? keys, CancellationToken cancel)
    {
        var bytes = await GetAsync(uri, cancel);
        var page = Reading.IsHtml(bytes) ? Reading.Page(bytes) : null;
        var record = Reading.Record(page is null ? bytes : await GetAsync(new Uri(uri, Reading.RecordOf(page, uri.ToString())), cancel));
        keys ??= await KeysAsync(new Uri(uri, "/.well-known/jwks.json"), cancel);
        return await Verified.ByAsync(record, page, keys, digest => FindAsync(uri, digest, cancel));
    }

    public async Task<KeySet> KeysAsync(Uri uri, CancellationToken cancel) => Reading.Keys(await GetAsync(uri, cancel));

    /// <summary>A record by its digest, on the site that <paramref name="site"/> lies on; null where it has none.</summary>
    public async Task<SignedRecord?> FindAsync(Uri site, string digest, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(site, $"/provenance/{Uri.EscapeDataString(digest)}.json"), cancel);
        return answer.IsSuccessStatusCode ? Reading.Record(await answer.Content.ReadAsByteArrayAsync(cancel)) : null;
    }

    public void Dispose() => client.Dispose();

    private async Task<byte[]> GetAsync(Uri uri, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(uri, cancel);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsByteArrayAsync(cancel)
                : throw new RefusedException($"{uri} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.", answer.StatusCode == HttpStatusCode.Gone ? "The page was withdrawn." : "Check the address.");
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new HttpRequestException($"{uri} did not answer within {client.Timeout.TotalSeconds:0} seconds. Check the address, and that its server runs.", late);
        }
    }
}
