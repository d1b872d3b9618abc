using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting.Machines;

/// <summary>
/// The chat completions that OpenAI began and most servers of models speak. It asks for nothing that some of them do not know:
/// no temperature, no form of the answer, no limit.
/// </summary>
internal sealed class OpenAiChat(MachineProvider provider, string? key) : StreamedChat
{
    protected override HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions options) => ProviderHttp.Post(
        $"{provider.Address}/chat/completions",
        new
        {
            model = options.ModelId ?? provider.Model,
            stream = true,
            messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
        },
        ("Authorization", key is null ? null : $"Bearer {key}"));

    protected override async IAsyncEnumerable<(string Text, ChatFinishReason? End)> Pieces(Stream stream, string? mediaType, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (mediaType != "text/event-stream")
        {
            // Some servers do not stream, whatever they are asked.
            var whole = ProviderJson.Read(await WholeAsync(stream, cancel));
            yield return (whole.Text("choices", 0, "message", "content") ?? throw new MachineException(DraftProblem.Unreadable), End(whole) ?? ChatFinishReason.Stop);
            yield break;
        }
        ChatFinishReason? end = null;
        await foreach (var sent in SseParser.Create(stream).EnumerateAsync(cancel))
        {
            if (sent.Data == "[DONE]")
                break;
            var piece = ProviderJson.Read(sent.Data);
            if (piece.At("error") is not null)
                throw new MachineException(DraftProblem.Down);
            end ??= End(piece);
            if (piece.Text("choices", 0, "delta", "content") is { Length: > 0 } text)
                yield return (text, null);
        }
        if (end is not null)
            yield return ("", end);
    }

    private static ChatFinishReason? End(JsonElement piece) => piece.Text("choices", 0, "finish_reason") is { } reason ? new(reason) : null;
}
