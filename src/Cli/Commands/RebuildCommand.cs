using System.CommandLine;
using System.Globalization;
using Dragoman.Search;

namespace Dragoman.Cli.Commands;

internal static class RebuildCommand
{
    public static Command Build()
    {
        var command = Options.Verb("rebuild", "Make anew what is derived from publications: the lists that pages show, and the search.");
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var stories = await RunAsync(house, cancel);
            return Answer.Say(parsed.GetValue(Options.Json), new { stories }, $"Made anew from {stories} stories.");
        });
        return command;
    }

    /// <summary>Rebuilds with a bar on the terminal; readers and staff go on meanwhile.</summary>
    /// <returns>From how many stories.</returns>
    internal static async Task<int> RunAsync(House house, CancellationToken cancel)
    {
        var at = new Rebuilt(0, 0);
        using var bar = new ProgressBar(() => at.Of == 0 ? 0 : (double)at.Stories / at.Of);
        await house.Derived.RebuildAsync(rebuilt =>
        {
            at = rebuilt;
            bar.Tell(string.Create(CultureInfo.InvariantCulture, $"{at.Stories:N0} of {at.Of:N0} stories"));
        }, cancel);
        return at.Stories;
    }
}
