using System.CommandLine;
using System.Globalization;
using Dragoman.Media;
using Dragoman.Search;

namespace Dragoman.Cli.Commands;

/// <summary>Makes anew what is derived from the stories.</summary>
internal static class RebuildCommand
{
    public static Command Build()
    {
        var board = new Option<bool>("--board") { Description = "Only the cards of the board." };
        var site = new Option<bool>("--site") { Description = "Only what the public site lists and finds." };
        var pictures = new Option<bool>("--pictures") { Description = "Only the sizes and formats of pictures that were made so far; others are made when somebody asks for them." };
        var command = Options.Verb("rebuild", "Make anew what is derived: what the site lists and finds, the board, and the renditions of pictures. All goes on meanwhile.");
        command.Add(board);
        command.Add(site);
        command.Add(pictures);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            await house.Editions.GetAsync(cancel);
            var all = !parsed.GetValue(board) && !parsed.GetValue(site) && !parsed.GetValue(pictures);
            int? published = all || parsed.GetValue(site) ? await PublishedAsync(house, cancel) : null;
            int? cards = all || parsed.GetValue(board) ? await BoardAsync(house, cancel) : null;
            int? renditions = all || parsed.GetValue(pictures) ? await PicturesAsync(house, cancel) : null;
            return Answer.Say(parsed.GetValue(Options.Json), new { site = published, board = cards, pictures = renditions }, Lines(published, cards, renditions));
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

    /// <returns>How many renditions.</returns>
    private static async Task<int> PicturesAsync(House house, CancellationToken cancel)
    {
        var at = new Developed(0, 0, 0);
        using var bar = new ProgressBar(() => at.Of == 0 ? 0 : (double)at.Pictures / at.Of);
        await house.Darkroom.RemakeAsync(developed =>
        {
            at = developed;
            bar.Tell(string.Create(CultureInfo.InvariantCulture, $"{at.Pictures:N0} of {at.Of:N0} pictures"));
        }, cancel);
        return at.Renditions;
    }

    private static IEnumerable<string> Lines(int? site, int? board, int? renditions)
    {
        if (site is { } published)
            yield return $"What the site lists and finds was made anew: {Stories(published)}.";
        if (board is { } cards)
            yield return $"The board was made anew: {Stories(cards)}.";
        if (renditions is { } made)
            yield return made == 1 ? "1 rendition of a picture was made anew." : $"{made} renditions of pictures were made anew.";
    }

    private static string Stories(int count) => count == 1 ? "1 story" : $"{count} stories";

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
