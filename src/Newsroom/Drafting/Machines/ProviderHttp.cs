using System.Net.Http.Json;
using System.Text;

namespace Dragoman.Drafting.Machines;

/// <summary>
/// One request to a provider. What goes wrong is told by its kind alone: bodies of refusals repeat keys and texts, so nobody sees them.
/// A redirect is not followed: the key is for the address that was given.
/// </summary>
internal static class ProviderHttp
{
    /// <summary>So much of a refusal is looked at.</summary>
    private const int LongestRefusal = 4096;

    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1 << 20,
    };

    public static HttpRequestMessage Post(string address, object body, params ReadOnlySpan<(string Name, string? Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body, options: ProviderJson.Options) };
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    /// <param name="whole">Whether the answer is read before it is handed over; else only its head.</param>
    public static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool whole, CancellationToken cancel)
    {
        HttpResponseMessage? answer = null;
        try
        {
            answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode)
                throw Refusal(answer, await IsOverQuotaAsync(answer, cancel));
            if (whole)
                await answer.Content.LoadIntoBufferAsync(cancel);
            return answer;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            answer?.Dispose();
            throw new MachineException(answer is null ? DraftProblem.Unreachable : DraftProblem.CutOff);
        }
        catch
        {
            answer?.Dispose();
            throw;
        }
    }

    /// <summary>Some say by a word alone that it is not about too many requests, but about money: OpenAI with 429, Anthropic with 400.</summary>
    private static async Task<bool> IsOverQuotaAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if ((int)answer.StatusCode is not (400 or 429))
            return false;
        var start = new byte[LongestRefusal];
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var said = Encoding.UTF8.GetString(start, 0, await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel));
        return said.Contains("insufficient_quota", StringComparison.Ordinal) || said.Contains("credit balance", StringComparison.OrdinalIgnoreCase);
    }

    private static MachineException Refusal(HttpResponseMessage answer, bool isOverQuota) => (int)answer.StatusCode switch
    {
        _ when isOverQuota => new(DraftProblem.OverQuota),
        401 or 403 => new(DraftProblem.WrongKey),
        402 or 456 => new(DraftProblem.OverQuota),
        429 => new(DraftProblem.Busy, answer.Headers.RetryAfter?.Delta),
        503 or 529 => new(DraftProblem.Down, answer.Headers.RetryAfter?.Delta),
        >= 500 => new(DraftProblem.Down),
        _ => new(DraftProblem.NotTaken),
    };
}
