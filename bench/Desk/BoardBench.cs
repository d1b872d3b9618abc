using System.Globalization;
using Dragoman.Board;

namespace Dragoman.Desk.Bench;

/// <summary>The board of a newsroom that has much to do, as board, list and matrix.</summary>
internal static class BoardBench
{
    public static async Task MeasureAsync(House house, Reader reader, int open, int old, int answers)
    {
        var now = house.Clock.GetCurrentInstant();
        string[] editions = [.. (await house.Editions.GetAsync()).Editions.Select(edition => edition.Tag)];
        var owed = await house.Board.OwedAsync(editions, now);
        var some = await house.Board.ListAsync(new() { Editions = editions }, BoardOrder.State, descending: false, now, 5);
        Console.WriteLine($"{house.Database.Kind}: {FullNewsroom.Told(open)} open stories, {FullNewsroom.Told(old)} old ones, {editions.Length} editions, {FullNewsroom.Told(owed.Values.Sum())} cards to work on");
        (string Name, string Path)[] pages =
        [
            ("board, one edition", "/desk?edition=en"),
            ("board, all editions", "/desk?edition=all"),
            ("list, one edition", "/desk?edition=en&view=list"),
            ("list, all editions", "/desk?edition=all&view=list"),
            ("list, all, by urgency", "/desk?edition=all&view=list&order=urgency"),
            ("list, all, words", "/desk?edition=all&view=list&q=" + Uri.EscapeDataString("چابهار اسکله")),
            ("matrix", "/desk?edition=all&view=matrix"),
            ("five changed stories", "/desk/board/changed?edition=all&stories=" + string.Join(',', some.Select(card => card.Story))),
        ];
        // A server that has just started is slow: its first rounds are not counted.
        for (var round = 0; round < 3; round++)
        {
            foreach (var page in pages)
                await reader.AskAsync(page.Path, warm: 0, 60);
        }
        foreach (var (name, path) in pages)
        {
            var (times, size) = await reader.AskAsync(path, warm: 5, answers);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}  p50 {times[times.Length / 2],6:0.0} ms  p95 {times[times.Length * 95 / 100],6:0.0} ms  {size / 1024,5} kB"));
        }
    }
}
