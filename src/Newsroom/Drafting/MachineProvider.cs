using System.Net;
using System.Text.RegularExpressions;

namespace Dragoman.Drafting;

/// <summary>The protocols that are spoken.</summary>
public enum MachineKind
{
    Openai,
    Ollama,
    Anthropic,
    Libretranslate,
    Deepl,
}

/// <summary>A machine that translates: where it is reached, and under which name its key is known where the program runs.</summary>
public sealed partial record MachineProvider
{
    public const string KeyPrefix = "DRAGOMAN_KEY_";

    public required MachineKind Kind { get; init; }

    public required string Address { get; init; }

    /// <summary>Of a language model.</summary>
    public string? Model { get; init; }

    /// <summary>
    /// The environment variable that holds the key. The key itself is never stored; the name begins with <see cref="KeyPrefix"/>, so that
    /// no other secret of the server can be sent anywhere.
    /// </summary>
    public string? KeyName { get; init; }

    /// <summary>A glossary that stands at DeepL, by its identity there.</summary>
    public string? Glossary { get; init; }

    public bool IsLanguageModel => Kind is MachineKind.Openai or MachineKind.Ollama or MachineKind.Anthropic;

    /// <summary>What people know it by.</summary>
    public string Name => Kind switch
    {
        MachineKind.Openai => new Uri(Address).Host,
        MachineKind.Ollama => "Ollama",
        MachineKind.Anthropic => "Anthropic",
        MachineKind.Libretranslate => "LibreTranslate",
        _ => "DeepL",
    };

    public static string UsualAddress(MachineKind kind) => kind switch
    {
        MachineKind.Openai => "https://api.openai.com/v1",
        MachineKind.Ollama => "http://localhost:11434",
        MachineKind.Anthropic => "https://api.anthropic.com",
        MachineKind.Libretranslate => "http://localhost:5000",
        _ => "https://api.deepl.com",
    };

    /// <exception cref="RefusedException">It could not work, or would send a key in the open.</exception>
    public MachineProvider Checked()
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0)
            throw new RefusedException($"\"{Address}\" is not the address of a provider.", $"Write for example {UsualAddress(Kind)}.");
        if (IsLanguageModel && string.IsNullOrWhiteSpace(Model))
            throw new RefusedException("No model was named.", "Name the model that is to translate.");
        if (KeyName is not null && !KeyNames().IsMatch(KeyName))
            throw new RefusedException($"The key is named by an environment variable that begins with {KeyPrefix}, in capitals.", $"Set {KeyPrefix}DRAFTS where the server runs, and give that name here; never the key itself.");
        if (KeyName is not null && uri.Scheme == "http" && !IsHere(uri))
            throw new RefusedException("A key is not sent over plain http to another machine.", "Use an https address, or leave the key out.");
        return this with { Address = Address.TrimEnd('/') };
    }

    private static bool IsHere(Uri uri) => uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip));

    [GeneratedRegex("^DRAGOMAN_KEY_[A-Z0-9_]{1,60}$", RegexOptions.None, 1000)]
    private static partial Regex KeyNames();
}
