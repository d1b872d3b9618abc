namespace Dragoman.Drafting.Machines;

/// <summary>The machine behind a provider's settings.</summary>
internal static class Machine
{
    /// <param name="keys">The value of an environment variable.</param>
    /// <exception cref="MachineException">Its key is not set here.</exception>
    public static IMachine Of(MachineProvider provider, Func<string, string?> keys)
    {
        var key = provider.KeyName is null ? null
            : keys(provider.KeyName) is { Length: > 0 } set ? set.Trim()
            : throw new MachineException(DraftProblem.NoKey);
        return provider.Kind switch
        {
            MachineKind.Openai => new ChatMachine(new OpenAiChat(provider, key)),
            MachineKind.Ollama => new ChatMachine(new OllamaChat(provider, key)),
            MachineKind.Anthropic => new ChatMachine(new AnthropicChat(provider, key)),
            MachineKind.Libretranslate => new LibreTranslateMachine(provider, key),
            _ => new DeepLMachine(provider, key),
        };
    }
}
