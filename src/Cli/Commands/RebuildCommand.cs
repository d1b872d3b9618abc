using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>Makes anew what is derived from the stories.</summary>
internal static class RebuildCommand
{
    public static Command Build()
    {
        var board = new Option<bool>("--board") { Description = "The cards of the board." };
        var command = Options.Verb("rebuild", "Make anew what is derived from the stories. The desk goes on meanwhile.");
        command.Add(board);
        command.SetAction(async (parsed, cancel) =>
        {
            if (!parsed.GetValue(board))
                throw new UsageException("Say what is made anew: dragoman rebuild --board");
            await using var house = await Options.OpenAsync(parsed, cancel);
            await house.Editions.GetAsync(cancel);
            var stories = await BoardAsync(house, cancel);
            return Answer.Say(parsed.GetValue(Options.Json), new { board = stories }, $"The board was made anew: {stories} {(stories == 1 ? "story" : "stories")}.");
        });
        return command;
    }

    internal static async Task<int> BoardAsync(House house, CancellationToken cancel)
    {
        var (all, done) = (await house.Stories.CountAsync(cancel), 0);
        using var bar = new ProgressBar(() => all == 0 ? 1 : (double)done / all);
        await house.Board.RebuildAsync(new Told(count =>
        {
            done = count;
            bar.Tell($"{count} of {all} stories");
        }), cancel);
        return done;
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
