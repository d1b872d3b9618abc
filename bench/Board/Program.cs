using System.Globalization;
using Dragoman;
using Dragoman.Board;
using Dragoman.Board.Bench;
using Dragoman.Web;
using NodaTime;

// Usage: Board OPEN OLD ANSWERS [connection string of an empty PostgreSQL database]
var (open, old, answers) = (Number(0, 5000), Number(1, 0), Number(2, 200));
var folder = Directory.CreateTempSubdirectory("dragoman-bench-").FullName;
try
{
    await using var house = await House.OpenAsync(folder, args.Length > 3 ? args[3] : null, SystemClock.Instance);
    await FullNewsroom.FillAsync(house, open, old);
    var now = house.Clock.GetCurrentInstant();
    string[] editions = [.. (await house.Editions.GetAsync()).Editions.Select(edition => edition.Tag)];
    var owed = await house.Board.OwedAsync(editions, now);
    var some = await house.Board.ListAsync(new() { Editions = editions }, BoardOrder.State, descending: false, now, 5);
    Console.WriteLine($"{house.Database.Kind}: {FullNewsroom.Told(open)} open stories, {FullNewsroom.Told(old)} old ones, {editions.Length} editions, {FullNewsroom.Told(owed.Values.Sum())} cards to work on");
    await using var server = WebServer.Build(house, "http://127.0.0.1:0");
    await server.StartAsync();
    using var reader = new Reader(new(server.Urls.Single()));
    await reader.SignInAsync("Chief", FullNewsroom.Password);
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
    await server.StopAsync();
}
finally
{
    Directory.Delete(folder, recursive: true);
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
