using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting.Machines;

/// <summary>
/// A chat over one request whose answer is streamed. That an answer is whole is told by its end alone: one that just stops was cut off.
/// </summary>
internal abstract class StreamedChat : IChatClient
{
    private const int Longest = 100_000;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = Request([.. messages], options ?? new());
        using var answer = await ProviderHttp.SendAsync(request, whole: false, cancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await using var pieces = Pieces(stream, answer.Content.Headers.ContentType?.MediaType, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (length, ended) = (0, false);
        while (!ended && await NextAsync(pieces))
        {
            var (text, end) = pieces.Current;
            length += text.Length;
            if (length > Longest)
                throw new MachineException(DraftProblem.WrongLength);
            ended = end is not null;
            yield return new(ChatRole.Assistant, text) { FinishReason = end };
        }
        if (!ended)
            throw new MachineException(DraftProblem.CutOff);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connections are everybody's.
    }

    protected abstract HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions options);

    /// <summary>The answer's text as it comes, and with its last piece why it ends.</summary>
    protected abstract IAsyncEnumerable<(string Text, ChatFinishReason? End)> Pieces(Stream stream, string? mediaType, CancellationToken cancel);

    protected static async Task<string> WholeAsync(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (whole, buffer) = (new StringBuilder(), new char[4096]);
        while (await reader.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (whole.Append(buffer, 0, count).Length > Longest)
                throw new MachineException(DraftProblem.WrongLength);
        }
        return whole.ToString();
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<(string, ChatFinishReason?)> pieces)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new MachineException(DraftProblem.CutOff);
        }
    }
}
