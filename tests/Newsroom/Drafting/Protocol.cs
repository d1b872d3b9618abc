using System.Text;
using System.Text.Json;
using Dragoman.Drafting;

namespace Dragoman.Newsroom.Tests.Drafting;

/// <summary>The five protocols, as their providers document them.</summary>
internal static class Protocol
{
    public static string ContentTypeOf(MachineKind kind) => kind switch
    {
        MachineKind.Openai or MachineKind.Anthropic => "text/event-stream; charset=utf-8",
        MachineKind.Ollama => "application/x-ndjson",
        _ => "application/json",
    };

    /// <summary>The text that a request wants translated.</summary>
    public static string Asked(MachineKind kind, JsonElement request) => kind switch
    {
        MachineKind.Deepl => request.GetProperty("text")[0].GetString()!,
        MachineKind.Libretranslate => request.GetProperty("q").GetString()!,
        _ => Material(request).GetProperty("text").GetString()!,
    };

    /// <summary>What a language model is given with the text.</summary>
    public static JsonElement Material(JsonElement request) =>
        JsonDocument.Parse(request.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!).RootElement;

    public static string Answer(MachineKind kind, string translation) => kind switch
    {
        MachineKind.Deepl => Json(new { translations = new[] { new { detected_source_language = "FA", text = translation } } }),
        MachineKind.Libretranslate => Json(new { translatedText = translation }),
        _ => Stream(kind, Json(new { translation })),
    };

    /// <summary>What a language model says, in pieces.</summary>
    /// <param name="end">Why it ends, in the provider's word; null for a stream that just stops.</param>
    public static string Stream(MachineKind kind, string said, string? end = "")
    {
        var pieces = said.Chunk(7).Select(letters => new string(letters)).ToList();
        var stream = new StringBuilder();
        foreach (var piece in pieces)
        {
            stream.Append(kind switch
            {
                MachineKind.Openai => $"data: {Json(new { choices = new[] { new { index = 0, delta = new { content = piece } } } })}\n\n",
                MachineKind.Anthropic => $"event: content_block_delta\ndata: {Json(new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = piece } })}\n\n",
                _ => Json(new { model = "model-1", message = new { role = "assistant", content = piece }, done = false }) + "\n",
            });
        }
        if (end is null)
            return stream.ToString();
        return stream.Append(kind switch
        {
            MachineKind.Openai => $"data: {Json(new { choices = new[] { new { index = 0, delta = new { }, finish_reason = end.Length == 0 ? "stop" : end } } })}\n\ndata: [DONE]\n\n",
            MachineKind.Anthropic => $"event: message_delta\ndata: {Json(new { type = "message_delta", delta = new { stop_reason = end.Length == 0 ? "end_turn" : end } })}\n\nevent: message_stop\ndata: {Json(new { type = "message_stop" })}\n\n",
            _ => Json(new { model = "model-1", message = new { role = "assistant", content = "" }, done = true, done_reason = end.Length == 0 ? "stop" : end }) + "\n",
        }).ToString();
    }

    public static string Json(object value) => JsonSerializer.Serialize(value);
}
