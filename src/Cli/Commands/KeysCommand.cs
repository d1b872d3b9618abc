using System.CommandLine;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

/// <summary>The keys that sign provenance records.</summary>
internal static class KeysCommand
{
    public static Command Build()
    {
        var rotate = new Option<bool>("--rotate") { Description = "Make a new key that signs from now on. The old ones stay published, so that what they signed can still be checked." };
        var command = Options.Verb("keys", "List the keys that sign provenance records, or make a new one. Readers find them at /.well-known/jwks.json.");
        command.Add(rotate);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            await house.Editions.GetAsync(cancel);
            if (parsed.GetValue(rotate))
                await house.Keys.RotateAsync(cancel);
            var keys = (await house.Keys.ListAsync(cancel)).Select((key, index) => new { key.Id, madeAt = InstantPattern.General.Format(key.MadeAt), signs = index == 0 }).ToList();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { keys },
                keys.Count == 0 ? ["There is no key yet: the first publication makes one."] : [.. keys.Select(key => $"{key.Id}  {key.madeAt}  {(key.signs ? "signs" : "retired, still published")}")]);
        });
        return command;
    }
}
