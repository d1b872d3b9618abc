using System.Text.Json;

namespace Dragoman.Drafting.Machines;

/// <summary>LibreTranslate, on one's own server or another's.</summary>
internal sealed class LibreTranslateMachine(MachineProvider provider, string? key) : IMachine
{
    public async Task<string> TranslateAsync(MachineRequest request, CancellationToken cancel)
    {
        using var asked = ProviderHttp.Post($"{provider.Address}/translate", new
        {
            q = request.Text,
            source = request.From.Language,
            target = request.To.Language,
            format = request.IsTagged ? "html" : "text",
            api_key = key,
        });
        using var answer = await ProviderHttp.SendAsync(asked, whole: true, cancel);
        var read = ProviderJson.Read(await answer.Content.ReadAsStringAsync(cancel));
        if (read.At("translatedText") is { ValueKind: JsonValueKind.Array })
            throw new MachineException(DraftProblem.WrongCount);
        return read.Text("translatedText") ?? throw new MachineException(DraftProblem.Unreadable);
    }
}
