using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting.Machines;

/// <summary>Anthropic's Messages API, version 2023-06-01.</summary>
internal sealed class AnthropicChat(MachineProvider provider, string? key) : StreamedChat
{
    private const int UsualTokens = 4096;

    protected override HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions options) => ProviderHttp.Post(
        $"{provider.Address}/v1/messages",
        new
        {
            model = options.ModelId ?? provider.Model,
            max_tokens = options.MaxOutputTokens ?? UsualTokens,
            stream = true,
            system = string.Join("\n\n", messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text)),
            messages = messages.Where(message => message.Role != ChatRole.System).Select(message => new { role = message.Role.Value, content = message.Text }),
        },
        ("x-api-key", key),
        ("anthropic-version", "2023-06-01"));

    protected override async IAsyncEnumerable<(string Text, ChatFinishReason? End)> Pieces(Stream stream, string? mediaType, [EnumeratorCancellation] CancellationToken cancel)
    {
        ChatFinishReason? end = null;
        await foreach (var sent in SseParser.Create(stream).EnumerateAsync(cancel))
        {
            if (sent.EventType == "message_stop")
            {
                yield return ("", end ?? ChatFinishReason.Stop);
                yield break;
            }
            var piece = ProviderJson.Read(sent.Data);
            if (sent.EventType == "error")
                throw new MachineException(piece.Text("error", "type") == "rate_limit_error" ? DraftProblem.Busy : DraftProblem.Down);
            if (sent.EventType == "message_delta" && piece.Text("delta", "stop_reason") is { } reason)
                end = Reason(reason);
            if (sent.EventType == "content_block_delta" && piece.Text("delta", "text") is { } text)
                yield return (text, null);
        }
    }

    private static ChatFinishReason Reason(string said) => said switch
    {
        "end_turn" or "stop_sequence" => ChatFinishReason.Stop,
        "max_tokens" => ChatFinishReason.Length,
        "refusal" => ChatFinishReason.ContentFilter,
        _ => new(said),
    };
}
