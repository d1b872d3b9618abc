using System.Net.Http.Json;

namespace Dragoman.Drafting.Machines;

/// <summary>
/// One request to a provider. What goes wrong is told by its kind alone: bodies of refusals repeat keys and texts, so nobody sees them.
/// A redirect is not followed: the key is for the address that was given.
/// </summary>
internal static class ProviderHttp
{
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
                throw Refusal(answer);
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

    private static MachineException Refusal(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        401 or 403 => new(DraftProblem.WrongKey),
        402 or 456 => new(DraftProblem.OverQuota),
        429 => new(DraftProblem.Busy, answer.Headers.RetryAfter?.Delta),
        503 or 529 => new(DraftProblem.Down, answer.Headers.RetryAfter?.Delta),
        >= 500 => new(DraftProblem.Down),
        _ => new(DraftProblem.NotTaken),
    };
}
