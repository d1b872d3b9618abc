using System.Globalization;
using Dragoman;
using Dragoman.Desk.Bench;
using Dragoman.Web;
using NodaTime;

const string Usage = """
    Usage: Desk board OPEN OLD ANSWERS [connection string of an empty PostgreSQL database]
           Desk workbench BLOCKS ANSWERS [connection string of an empty PostgreSQL database]
    """;
var workbench = args is ["workbench", ..];
if (!workbench && args is not ["board", ..])
{
    Console.Error.WriteLine(Usage);
    return 2;
}
var numbers = args.Skip(1).TakeWhile(word => word.All(char.IsAsciiDigit)).Select(word => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
var folder = Directory.CreateTempSubdirectory("dragoman-bench-").FullName;
try
{
    await using var house = await House.OpenAsync(folder, args.Skip(1 + numbers.Length).FirstOrDefault(), SystemClock.Instance);
    var (open, old) = workbench ? (5, 0) : (Number(0, 5000), Number(1, 0));
    await FullNewsroom.FillAsync(house, open, old);
    await using var server = WebServer.Build(house, "http://127.0.0.1:0");
    await server.StartAsync();
    using var reader = new Reader(new(server.Urls.Single()));
    await reader.SignInAsync("Chief", FullNewsroom.Password);
    await (workbench
        ? WorkbenchBench.MeasureAsync(house, reader, Number(0, 200), Number(1, 100))
        : BoardBench.MeasureAsync(house, reader, open, old, Number(2, 200)));
    await server.StopAsync();
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

int Number(int at, int otherwise) => numbers.Length > at ? numbers[at] : otherwise;
