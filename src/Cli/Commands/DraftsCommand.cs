using System.CommandLine;
using Dragoman.Drafting;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class DraftsCommand
{
    public static Command Build()
    {
        var source = new Argument<string?>("SOURCE") { Description = "The edition that is translated from; without it, what is turned on is listed.", Arity = ArgumentArity.ZeroOrOne };
        var target = new Argument<string?>("TARGET") { Description = "The edition that is translated into.", Arity = ArgumentArity.ZeroOrOne };
        var provider = new Option<string?>("--provider") { Description = "What drafts: openai (and whatever speaks like it), ollama, anthropic, libretranslate or deepl." };
        var address = new Option<string?>("--address") { Description = "Where it is reached; its usual address, if not given.", HelpName = "URL" };
        var model = new Option<string?>("--model") { Description = "The language model, in the provider's name for it.", HelpName = "NAME" };
        var key = new Option<string?>("--key-name") { Description = $"The environment variable that holds the key where drafts are made; it begins with {MachineProvider.KeyPrefix}.", HelpName = "VARIABLE" };
        var glossary = new Option<string?>("--glossary") { Description = "A glossary that stands at DeepL.", HelpName = "ID" };
        var off = new Option<bool>("--off") { Description = "Turn machine drafts off for these editions." };
        var command = Options.Verb("drafts", "Turn machine drafts on or off, for a pair of editions: they are off until then.");
        command.Add(source);
        command.Add(target);
        foreach (var option in new Option[] { provider, address, model, key, glossary, off })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            if (parsed.GetValue(source) is { } from)
            {
                if (parsed.GetValue(target) is not { } to)
                    throw new UsageException("Name two editions: the one that is translated from, and the one that is translated into.");
                if (parsed.GetValue(off))
                    await house.DraftingPairs.TurnOffAsync(Options.Tag(from).Value, Options.Tag(to).Value, parsed.GetValue(Options.By)!, cancel);
                else
                    await house.DraftingPairs.TurnOnAsync(Options.Tag(from).Value, Options.Tag(to).Value, Provider(), parsed.GetValue(Options.By)!, cancel);
            }
            var pairs = await house.DraftingPairs.ListAsync(cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { drafts = pairs.Select(pair => new { pair.Source, pair.Target, provider = Words.Of(pair.Provider.Kind), pair.Provider.Address, pair.Provider.Model, keyName = pair.Provider.KeyName, pair.Provider.Glossary, pair.By }) },
                pairs.Count == 0 ? ["Machine drafts are off."] : pairs.Select(Line));

            MachineProvider Provider() => ProviderOf(parsed.GetValue(provider)) is { } kind
                ? new() { Kind = kind, Address = parsed.GetValue(address) ?? MachineProvider.UsualAddress(kind), Model = parsed.GetValue(model), KeyName = parsed.GetValue(key), Glossary = parsed.GetValue(glossary) }
                : throw new UsageException("Give --provider to turn machine drafts on, or --off.");
        });
        return command;
    }

    private static MachineKind? ProviderOf(string? given) =>
        given is null ? null
        : Words.TryRead<MachineKind>(given, out var kind) ? kind
        : throw new UsageException($"\"{given}\" is no provider that is spoken to. It is one of: {string.Join(", ", Enum.GetValues<MachineKind>().Select(known => Words.Of(known)))}.");

    private static string Line(DraftingPair pair) =>
        $"{pair.Source} → {pair.Target}: {pair.Provider.Name}{(pair.Provider.Model is { } model ? $", {model}" : "")}, at {pair.Provider.Address}"
        + (pair.Provider.KeyName is { } key ? $", key in {key}" : ", without a key");
}
