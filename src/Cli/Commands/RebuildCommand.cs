using System.CommandLine;
using System.Globalization;
using Dragoman.Search;

namespace Dragoman.Cli.Commands;

/// <summary>Makes anew what is derived from the stories.</summary>
internal static class RebuildCommand
{
    public static Command Build()
    {
        var board = new Option<bool>("--board") { Description = "Only the cards of the board." };
        var site = new Option<bool>("--site") { Description = "Only what the public site lists and finds." };
        var command = Options.Verb("rebuild", "Make anew what is derived from the stories: what the site lists and finds, and the board. All goes on meanwhile.");
        command.Add(board);
        command.Add(site);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            await house.Editions.GetAsync(cancel);
            var all = parsed.GetValue(board) == parsed.GetValue(site);
            int? published = all || parsed.GetValue(site) ? await PublishedAsync(house, cancel) : null;
            int? cards = all || parsed.GetValue(board) ? await BoardAsync(house, cancel) : null;
            return Answer.Say(parsed.GetValue(Options.Json), new { site = published, board = cards }, Lines(published, cards));
        });
        return command;
    }

    /// <summary>What readers see listed, and the words they find it by.</summary>
    /// <returns>From how many stories.</returns>
    internal static async Task<int> PublishedAsync(House house, CancellationToken cancel)
    {
        var at = new Rebuilt(0, 0);
        using var bar = new ProgressBar(() => at.Of == 0 ? 0 : (double)at.Stories / at.Of);
        await house.Derived.RebuildAsync(rebuilt =>
        {
            at = rebuilt;
            bar.Tell(string.Create(CultureInfo.InvariantCulture, $"{at.Stories:N0} of {at.Of:N0} stories for the site"));
        }, cancel);
        return at.Stories;
    }

    internal static async Task<int> BoardAsync(House house, CancellationToken cancel)
    {
        var (all, done) = (await house.Stories.CountAsync(cancel), 0);
        using var bar = new ProgressBar(() => all == 0 ? 1 : (double)done / all);
        await house.Board.RebuildAsync(new Told(count =>
        {
            done = count;
            bar.Tell($"{count} of {all} stories for the board");
        }), cancel);
        return done;
    }

    private static IEnumerable<string> Lines(int? site, int? board)
    {
        if (site is { } published)
            yield return $"What the site lists and finds was made anew: {Stories(published)}.";
        if (board is { } cards)
            yield return $"The board was made anew: {Stories(cards)}.";
    }

    private static string Stories(int count) => count == 1 ? "1 story" : $"{count} stories";

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
