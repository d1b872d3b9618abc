using System.Diagnostics;
using System.Globalization;
using Dragoman.Media;

// Makes every rendition of the pictures below a folder, one after the other on one thread, and says how long each format took and how much
// less a reader loads than what was handed in.
var files = Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories).Where(file => PictureHeader.Read(File.ReadAllBytes(file)) is not null).Order(StringComparer.Ordinal).ToList();
var rows = new Dictionary<RenditionFormat, (int Count, double Seconds, long Bytes)>();
var (originals, middle) = (0L, new Dictionary<RenditionFormat, long>());
foreach (var (index, file) in files.Index())
{
    var bytes = await File.ReadAllBytesAsync(file);
    var read = PictureFile.Read(bytes, file);
    var picture = new Picture(index.ToString("x32", CultureInfo.InvariantCulture), read.MediaType, read.Width, read.Height) { IsDrawn = read.IsDrawn, Rights = read.Rights };
    originals += bytes.Length;
    foreach (var rendition in RenditionPlan.Of(picture))
    {
        var watch = Stopwatch.StartNew();
        var made = Developing.Make(bytes, picture, rendition);
        var (count, seconds, size) = rows.GetValueOrDefault(rendition.Format);
        rows[rendition.Format] = (count + 1, seconds + watch.Elapsed.TotalSeconds, size + made.Length);
        if (rendition is { Cut: Cut.Whole, Width: 960 })
            middle[rendition.Format] = middle.GetValueOrDefault(rendition.Format) + made.Length;
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} pictures, {originals / 1024:N0} kB"));
Console.WriteLine("| format | renditions | a second | kB in all | kB at 960 wide, all pictures |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var (format, (count, seconds, size)) in rows.OrderBy(row => row.Key))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {format} | {count} | {count / seconds:N1} | {size / 1024:N0} | {middle.GetValueOrDefault(format) / 1024:N0} |"));
