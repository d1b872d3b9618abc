using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting.Machines;

/// <summary>A language model that is told to translate. It is asked for one JSON object with one text, and nothing else is taken.</summary>
internal sealed class ChatMachine(IChatClient chat) : IMachine
{
    private static readonly JsonElement Form = ProviderJson.Read(
        """{"type":"object","properties":{"translation":{"type":"string"}},"required":["translation"],"additionalProperties":false}""");

    public async Task<string> TranslateAsync(MachineRequest request, CancellationToken cancel)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = 512 + (request.Text.Length * 3),
            ResponseFormat = ChatResponseFormat.ForJsonSchema(Form, "translation"),
        };
        var answer = await chat.GetResponseAsync([new(ChatRole.System, ChatWords.Of(request)), new(ChatRole.User, ChatWords.Material(request))], options, cancel);
        if (answer.FinishReason == ChatFinishReason.Length)
            throw new MachineException(DraftProblem.CutOff);
        if (answer.FinishReason == ChatFinishReason.ContentFilter)
            throw new MachineException(DraftProblem.Refused);
        return Translation(answer.Text);
    }

    private static string Translation(string answer)
    {
        if (SelfTalk.Opens(answer))
            throw new MachineException(DraftProblem.Refused);
        var read = ProviderJson.Read(WithoutFence(answer.Trim()));
        if (read.ValueKind == JsonValueKind.Array || (read.ValueKind == JsonValueKind.Object && read.EnumerateObject().Count() > 1))
            throw new MachineException(DraftProblem.WrongCount);
        return read.Text("translation") ?? throw new MachineException(DraftProblem.Unreadable);
    }

    /// <summary>Many models cannot write JSON without a fence around it.</summary>
    private static string WithoutFence(string answer)
    {
        if (!answer.StartsWith("```", StringComparison.Ordinal) || !answer.EndsWith("```", StringComparison.Ordinal) || answer.Length < 8)
            return answer;
        var start = answer.IndexOf('\n', StringComparison.Ordinal);
        return start < 0 ? answer : answer[(start + 1)..^3];
    }
}
