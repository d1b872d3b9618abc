using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting.Machines;

/// <summary>Ollama's own chat, a line of JSON for each piece. It is told the form that the answer must have.</summary>
internal sealed class OllamaChat(MachineProvider provider, string? key) : StreamedChat
{
    protected override HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions options) => ProviderHttp.Post(
        $"{provider.Address}/api/chat",
        new
        {
            model = options.ModelId ?? provider.Model,
            stream = true,
            messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
            format = (options.ResponseFormat as ChatResponseFormatJson)?.Schema,
        },
        ("Authorization", key is null ? null : $"Bearer {key}"));

    protected override async IAsyncEnumerable<(string Text, ChatFinishReason? End)> Pieces(Stream stream, string? mediaType, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length == 0)
                continue;
            var piece = ProviderJson.Read(line);
            if (piece.At("error") is not null)
                throw new MachineException(DraftProblem.Down);
            var end = piece.At("done")?.ValueKind == System.Text.Json.JsonValueKind.True
                ? new ChatFinishReason(piece.Text("done_reason") ?? ChatFinishReason.Stop.Value)
                : (ChatFinishReason?)null;
            yield return (piece.Text("message", "content") ?? "", end);
        }
    }
}
