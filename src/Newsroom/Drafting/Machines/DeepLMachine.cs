using System.Text.Json;
using Dragoman.Languages;

namespace Dragoman.Drafting.Machines;

/// <summary>DeepL's API, version 2.</summary>
internal sealed class DeepLMachine(MachineProvider provider, string? key) : IMachine
{
    public async Task<string> TranslateAsync(MachineRequest request, CancellationToken cancel)
    {
        using var asked = ProviderHttp.Post(
            $"{provider.Address}/v2/translate",
            new
            {
                text = new[] { request.Text },
                source_lang = request.From.Language.ToUpperInvariant(),
                target_lang = Target(request.To),
                context = string.Join("\n\n", new[] { request.Around.Before, request.Around.After }.OfType<string>()) is { Length: > 0 } around ? around : null,
                tag_handling = request.IsTagged ? "xml" : null,
                glossary_id = provider.Glossary,
            },
            ("Authorization", $"DeepL-Auth-Key {key}"));
        using var answer = await ProviderHttp.SendAsync(asked, whole: true, cancel);
        var read = ProviderJson.Read(await answer.Content.ReadAsStringAsync(cancel));
        if (read.At("translations") is not { ValueKind: JsonValueKind.Array } texts)
            throw new MachineException(DraftProblem.Unreadable);
        if (texts.GetArrayLength() != 1)
            throw new MachineException(DraftProblem.WrongCount);
        return texts.Text(0, "text") ?? throw new MachineException(DraftProblem.Unreadable);
    }

    /// <summary>Where DeepL knows a language in two forms, it wants to be told which.</summary>
    private static string Target(LanguageTag language) => language.Language switch
    {
        "en" => language.Region is "GB" or "IE" or "IN" or "AU" or "NZ" or "ZA" ? "EN-GB" : "EN-US",
        "pt" => language.Region == "PT" ? "PT-PT" : "PT-BR",
        "zh" => language.Script == "Hant" || language.Region is "TW" or "HK" or "MO" ? "ZH-HANT" : "ZH-HANS",
        var other => other.ToUpperInvariant(),
    };
}
